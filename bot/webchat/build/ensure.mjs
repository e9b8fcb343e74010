/*
 * Makes dist/ be what the sources say, doing only what is needed: npm ci when the lock file changed, the build when any input did.
 * Two builds that come here at once (a solution, several test runs) do it once; the second waits and finds it done.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const lock = '.building';
const installed = 'node_modules/.installed';
const built = 'dist/.inputs';
const packages = ['package.json', 'package-lock.json'];
const inputs = ['src', 'build', 'tsconfig.json', ...packages];
const patienceMilliseconds = 15 * 60_000;

await takeLock();
try {
  const wanted = hashOf(inputs);
  if (contentOf(built) === wanted) {
    utimesSync(built, new Date(), new Date());
  } else {
    const wantedPackages = hashOf(packages);
    if (contentOf(installed) !== wantedPackages) {
      npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--silent');
      writeFileSync(installed, wantedPackages);
    }
    npm('run', '--silent', 'build');
    writeFileSync(built, wanted);
  }
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
} finally {
  rmSync(lock, { force: true });
}

function npm(...args) {
  const windows = process.platform === 'win32';
  const { error, status } = spawnSync(windows ? 'npm.cmd' : 'npm', args, { stdio: 'inherit', shell: windows });
  if (error || status !== 0) {
    throw new Error(error?.code === 'ENOENT' ? 'npm was not found. It comes with Node.js.' : `npm ${args[0]} failed.`);
  }
}

async function takeLock() {
  for (const started = Date.now(); ; await wait(200)) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (failure) {
      if (failure.code !== 'EEXIST' || Date.now() - started > patienceMilliseconds) {
        throw failure;
      }
      dropStaleLock();
    }
  }
}

function dropStaleLock() {
  const owner = Number(contentOf(lock));
  if (owner > 0 && !isAlive(owner)) {
    rmSync(lock, { force: true });
  }
}

function isAlive(owner) {
  try {
    process.kill(owner, 0);
    return true;
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesOf).sort()) {
    hash.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];
}

function contentOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
