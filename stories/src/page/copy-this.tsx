import { useEffect, useState, type ReactNode } from 'react';
import { toPaste, type PasteForm } from 'rights-kit/paste';
import { feedFiles } from 'rights-kit/snippet';
import { CodeBlock } from './code-block';
import { BASE, HOSTS, readRecord, RELEASE } from './feed';
import { toReact, toVue } from './framework-code';
import type { Guide } from './guide';
import { GuideLink } from './guide-link';
import { declarationOf } from './manifest';
import { Tabs } from './tabs';
import { useArgs, type Args } from './use-args';

/** The attributes among the arguments of a story. */
function attributesOf(widget: Guide['widget'], args: Args): Record<string, string | boolean | undefined> {
  const entries = (declarationOf(`rights-${widget}`).attributes ?? []).flatMap(({ name }) => {
    const { [name]: value } = args;
    return typeof value === 'string' || value === true ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The JSON of the feed files that the example shows. */
function useRecords(files: readonly string[]): readonly unknown[] {
  const [read, setRead] = useState<{ readonly names: string; readonly records: readonly unknown[] }>();
  const names = files.join(' ');
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(names.split(' ').filter(Boolean).map(readRecord)).then((records) => {
      if (isCurrent) setRead({ names, records });
    });
    return () => {
      isCurrent = false;
    };
  }, [names]);
  // Those of the attributes before would give the text of another record.
  return read?.names === names ? read.records : [];
}

/** The text to paste for the example above, as it is set there. */
export function CopyThis({ guide }: { readonly guide: Guide }): ReactNode {
  const { widget } = guide;
  const { args } = useArgs(guide.example);
  const attributes = attributesOf(widget, args);
  const records = useRecords(feedFiles(widget, attributes));
  const paste = (form: PasteForm): string =>
    toPaste({ widget, attributes, form, base: BASE, release: RELEASE, records, hosts: HOSTS });
  return (
    <Tabs
      label="Where the code goes"
      tabs={[
        {
          name: 'HTML',
          content: (
            <CodeBlock
              label="The script once, and the element"
              code={paste('element')}
              note={
                <>
                  See <GuideLink to="on-your-site-install">Install</GuideLink>.
                </>
              }
            />
          ),
        },
        {
          name: 'WordPress',
          content: (
            <>
              <CodeBlock
                label="As an administrator: in a Custom HTML block"
                code={paste('placeholder')}
                note={
                  <>
                    The script is needed once on a page; your theme may print it in the head instead. See{' '}
                    <GuideLink to="on-your-site-hosts-wordpress-as-an-administrator">
                      WordPress, as an administrator
                    </GuideLink>
                    .
                  </>
                }
              />
              <CodeBlock
                label="As an author: on a line of its own"
                code={paste('oembed')}
                note={
                  <>
                    WordPress makes a frame of the address, without a script or a plug-in of yours. See{' '}
                    <GuideLink to="on-your-site-hosts-wordpress-as-an-author">
                      WordPress, as an author
                    </GuideLink>
                    .
                  </>
                }
              />
            </>
          ),
        },
        {
          name: 'React',
          content: (
            <CodeBlock
              label={`${widget}.tsx`}
              code={toReact(paste('element'))}
              note={
                <>
                  See <GuideLink to="for-developers-react-and-next">React</GuideLink>, also with Next and on a
                  server.
                </>
              }
            />
          ),
        },
        {
          name: 'Vue',
          content: (
            <CodeBlock
              label={`${widget}.vue`}
              code={toVue(paste('element'))}
              note={
                <>
                  Tell Vue’s compiler that the tag is an element:{' '}
                  <code>isCustomElement: (tag) =&gt; tag.startsWith('rights-')</code>. See{' '}
                  <GuideLink to="for-developers-vue">Vue</GuideLink>.
                </>
              }
            />
          ),
        },
      ]}
    />
  );
}
