/**
 * The host page of a widget: an article of about 50 KB with a picture, always with the same bytes. The widget comes after the picture, so
 * that the largest contentful paint is the page's own, whatever the widget does.
 */

const WORDS =
  'The council met on a winter evening to hear what the town would do about the letter that had come in autumn and what it had cost'.split(
    ' ',
  );

/** Pseudorandom numbers, the same in each run. */
function* randomNumbers(): Generator<number, never> {
  for (let state = 7; ; state = (state * 16807) % 2147483647) yield state;
}

function paragraphs(count: number): string {
  const numbers = randomNumbers();
  const word = () => WORDS[numbers.next().value % WORDS.length];
  return Array.from({ length: count }, () => `<p>${Array.from({ length: 90 }, word).join(' ')}.</p>`).join(
    '\n',
  );
}

/** A picture that does not compress, so that its transferred size is known. */
export function picture(): string {
  const numbers = randomNumbers();
  const noise = Array.from({ length: 500 }, (_, index) => {
    const value = numbers.next().value;
    return `<path d="M${value % 400} ${index}h${value % 97}" stroke="#${(value % 4096).toString(16).padStart(3, '0')}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 500">${noise.join('')}</svg>`;
}

/** The markup that a case adds to the head and the body of the page. */
export interface Embedded {
  readonly head?: string;
  readonly body?: string;
}

export function hostPage({ head = '', body = '' }: Embedded): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An article</title><link rel="icon" href="data:,">
<style>body{font:18px/1.5 Georgia,serif;max-width:40em;margin:0 auto;padding:0 1em}img{width:100%;aspect-ratio:8/5;object-fit:cover}</style>
${head}</head><body><h1>What the council decided</h1>
<img src="/picture.svg" alt="">
<div id="widget">${body}</div>
${paragraphs(60)}
</body></html>`;
}
