// The controls of the demo pages that need a script: they are hidden until it runs.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[hidden]')) button.hidden = false;

document.querySelector('.print')?.addEventListener('click', () => {
  print();
});

const code = document.querySelector('.strip code');
const copy = document.querySelector<HTMLButtonElement>('.copy');
const status = document.querySelector('.copy-status');
if (code && copy && status) {
  // Only the browser knows the address at which this site is served.
  code.textContent = code.textContent.replace(/="\//g, `="${location.origin}/`);
  for (const note of document.querySelectorAll<HTMLElement>('.relative')) note.hidden = true;
  const write = async (): Promise<void> => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = copy.dataset['copied'] ?? '';
    } catch {
      getSelection()?.selectAllChildren(code);
      status.textContent = copy.dataset['selected'] ?? '';
    }
  };
  copy.addEventListener('click', () => void write());
}
