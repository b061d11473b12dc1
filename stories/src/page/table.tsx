import type { ReactNode } from 'react';

interface TableProps {
  /** The name of the table, which stands above it. */
  readonly caption?: ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** Whether all columns have the same width. */
  readonly isEven?: boolean;
}

/**
 * A table whose rows stand as blocks where there is little room: with roles of its own, since a browser takes those of the tags away
 * from what is laid out otherwise.
 */
export function Table({ caption, head, rows, isEven = false }: TableProps): ReactNode {
  return (
    <table role="table" data-columns={head.length} data-even={isEven || undefined}>
      {caption && <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {head.map((cell, column) =>
            cell ? (
              <th key={column} role="columnheader" scope="col">
                {cell}
              </th>
            ) : (
              <td key={column} role="cell" />
            ),
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={index} role="row">
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} role="rowheader" scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column} role="cell" data-column={head[column]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
