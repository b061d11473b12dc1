export function buildDemo() {}
