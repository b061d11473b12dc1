import path from 'node:path';
import { Argument } from '@commander-js/extra-typings';
import { createFiles } from '../import/create-files.ts';
import { FOLDERS, KINDS } from '../import/fields.ts';
import { toId } from '../import/record-id.ts';
import { recordsFolder } from '../import/records-folder.ts';
import { schemaComment, template } from '../import/template.ts';
import { TODO } from '../records/unfinished.ts';
import { example, JSON_OPTION, messageOf, type Define } from './call.ts';

export const defineNew: Define = (command, finish) => {
  command
    .description(
      `Writes the file of a new record, with every field of its kind: a TODO where an answer is needed, the others as comments.
check and build refuse the record until each TODO is answered. A file that is there already is left alone.`,
    )
    .addArgument(new Argument('<kind>', 'what it is').choices(KINDS))
    .argument('<id>', 'its id, which is also the name of the file and ends its address')
    .argument('[records]', 'folder of records; without it, the current one, or records/ in it')
    .option(...JSON_OPTION)
    .addHelpText('after', example('rights-kit new policy maple-ordinance records'))
    .action((kind, id, named) => {
      const name = toId(kind, id);
      const folder = recordsFolder(named);
      const file = `${FOLDERS[kind]}/${name}.yaml`;
      const body = template({ kind, values: { id: name }, head: [] });
      const text = schemaComment(folder, kind, FOLDERS[kind]) + body;
      try {
        createFiles([{ file: path.join(folder, file), text }]);
      } catch (error) {
        const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        throw new Error(
          exists
            ? `${file} is there already, so it is left alone`
            : `cannot write ${file}: ${messageOf(error)}`,
          { cause: error },
        );
      }
      const todos = body.split('\n').filter((line) => !/^\s*#/.test(line) && line.includes(TODO)).length;
      finish({
        json: { ok: true, file, todos },
        out: [
          `written: ${path.join(folder, file)}`,
          `${String(todos)} answers to give: look for ${TODO} in it, then run rights-kit check ${folder}`,
        ],
      });
    });
};
