/** The files of a new publisher's folder beside its records: a guide, the reviewer's guide, a workflow, and the package that has the command. */
import type { Answers } from './answers.ts';
import { toId } from './sample-records.ts';

const readme = ({ name, corrections }: Answers): string => `# ${name}: records

These files are made into widgets that any website can paste in. The records that came with the folder are samples of invented places:
replace them one by one.

| file             | what it has                                                       |
| ---------------- | ----------------------------------------------------------------- |
| \`publisher.yaml\` | who keeps the records, the rules for every place, hosts of actions |
| \`towns.yaml\`     | all places                                                        |
| \`policies/\`      | one file for each decision of a place                             |
| \`cases/\`         | one file for each lawsuit, with its events                        |
| \`actions/\`       | one file for each thing a reader can do                           |

\`\`\`sh
npm install            # once
npx rights-kit dev     # shows all records as widgets, and again at each save
npx rights-kit check . # says what is wrong
npx rights-kit build . --out public --base https://www.example.org/rights-kit/
\`\`\`

In the last line, write the address where you will serve the folder \`public\`. From the second time on add \`--previous\` and that address: it
keeps the older versions that pages have pinned. This prints what a website pastes:

\`\`\`sh
npx rights-kit snippet town-policy-card --town alder-sample --records . --base https://www.example.org/rights-kit/
\`\`\`

- [REVIEW.md](REVIEW.md) is for the person who reads the records before they are published.
- \`.github/workflows/records.yml\` checks each change, and builds the folder to serve. Set the variable \`RELEASE_BASE\` to its address.
- A reader reports a mistake to ${corrections?.replace(/^mailto:/, '') ?? 'the address in `corrections` of `publisher.yaml`, which is still to be chosen'}.
`;

const REVIEW = `# For the reviewer

A reader may act on a widget. Before a record is published, somebody who knows the law compares it with its sources.

Look at the records as a reader sees them: \`npx rights-kit dev\`. For each record ask:

1. Who is bound, and by what? A resolution asks; an ordinance tells. It does not bind federal agents.
2. Does each source say what the record says, and is its address right?
3. Are all exceptions there, whole?
4. Of a case: what has a later event undone, and what is its status today?
5. Since when is it known (\`asOf\`), and when must somebody look again (\`reviewAfter\`)?

What the sources do not say is \`not-stated\`. It never means no.

Then write your role, never your name, and the day into \`publisher.yaml\`:

\`\`\`yaml
reviewer:
  role: immigration lawyer
  date: 2026-11-26
\`\`\`

With \`reviewer: null\` every widget adds "Records not reviewed". Set it back to \`null\` when records change and nobody has read them.

Short texts (\`answer\`, \`brief\`) have a review of their own, as a table for a spreadsheet:

\`\`\`sh
npx rights-kit review . --out review.csv
npx rights-kit review . --in review.csv --by 'immigration lawyer'
\`\`\`
`;

const IGNORED = `node_modules/
public/
*.draft-*/
.DS_Store
`;

const WORKFLOW = `# Checks the records at each change, and builds the folder to serve from the main branch.
# Variables of the repository: RELEASE_BASE is the address where the folder is served; RELEASE_PREVIOUS, once it is served, the same address.
name: Records
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - run: npx rights-kit check .
  build:
    if: github.event_name == 'push'
    needs: check
    runs-on: ubuntu-latest
    env:
      BASE: \${{ vars.RELEASE_BASE }}
      PREVIOUS: \${{ vars.RELEASE_PREVIOUS }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - run: npx rights-kit build . --out public \${BASE:+--base "$BASE"} \${PREVIOUS:+--previous "$PREVIOUS"}
      - uses: actions/upload-artifact@v4
        with:
          name: release
          path: public
`;

const packageJson = (name: string, kit: string): string =>
  `${JSON.stringify(
    {
      name: toId(name),
      private: true,
      scripts: {
        dev: 'rights-kit dev',
        check: 'rights-kit check .',
        build: 'rights-kit build . --out public',
      },
      dependencies: { 'rights-kit': kit },
    },
    null,
    2,
  )}\n`;

/**
 * The files by name.
 *
 * @param kit the version range or place from which npm installs the command
 */
export function projectFiles(answers: Answers, kit: string): Map<string, string> {
  return new Map([
    ['README.md', readme(answers)],
    ['REVIEW.md', REVIEW],
    ['.gitignore', IGNORED],
    ['.github/workflows/records.yml', WORKFLOW],
    ['package.json', packageJson(answers.name, kit)],
  ]);
}
