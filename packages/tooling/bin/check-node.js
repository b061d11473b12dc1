/**
 * Runs before every script that needs Node 24.2, in syntax that older versions can parse. Without it they would fail at the first
 * `.ts` file, with a stack trace.
 */
import process from 'node:process';

const NEEDED = [24, 2];

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Rights Kit needs Node ${NEEDED.join('.')} or later, and this is ${process.versions.node}. ` +
      'On Linux with glibc (x64, arm64) "npm ci" brings it; elsewhere install it from https://nodejs.org.',
  );
  process.exitCode = 1;
}
