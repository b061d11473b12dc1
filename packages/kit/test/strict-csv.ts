/** Reads CSV by the letter of RFC 4180, and throws at anything else. It shares nothing with the reader that it checks. */
export function strictCsv(csv: string): string[][] {
  let at = 0;
  const take = (expected: string): void => {
    if (!csv.startsWith(expected, at))
      throw new Error(`expected ${JSON.stringify(expected)} at ${String(at)}: ${csv.slice(at, at + 40)}`);
    at += expected.length;
  };
  const takeCell = (): string => {
    let cell = '';
    if (csv[at] !== '"') {
      while (at < csv.length && !/[",\r\n]/.test(csv.charAt(at))) cell += csv.charAt(at++);
      return cell;
    }
    take('"');
    for (;;) {
      if (at >= csv.length) throw new Error('a quoted cell does not end');
      if (csv[at] !== '"') cell += csv.charAt(at++);
      else if (csv[at + 1] === '"') {
        cell += '"';
        at += 2;
      } else break;
    }
    take('"');
    return cell;
  };
  const rows: string[][] = [];
  while (at < csv.length) {
    const row = [takeCell()];
    while (csv[at] === ',') {
      take(',');
      row.push(takeCell());
    }
    take('\r\n');
    if (row.length !== (rows[0] ?? row).length)
      throw new Error(`row ${String(rows.length + 1)} has ${String(row.length)} cells`);
    rows.push(row);
  }
  return rows;
}
