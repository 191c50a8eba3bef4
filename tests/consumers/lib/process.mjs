// Other programs, in a consumer's folder: to their end, or as a server for as long as it is needed.
import { spawn } from 'node:child_process';

const longest = 240_000; // ms

/** Its standard output; throws with all it said if it fails. */
export async function run(folder, command, args, { env = {} } = {}) {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), longest);
  const said = gather(child);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  clearTimeout(timer);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${said.out}${said.err}`);
  return said.out;
}

/** A server that prints its address; ended with everything it started. */
export async function start(folder, command, args, { env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a group of its own, so that all of it can be ended
  });
  const said = gather(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    for (const began = Date.now(); ; await new Promise((later) => setTimeout(later, 100))) {
      const address = /https?:\/\/[\w.-]+:\d+/.exec(said.out.replace(/\x1b\[[\d;]*m/g, ''));
      if (address && !address[0].endsWith(':0')) return { origin: address[0], [Symbol.asyncDispose]: stop };
      if (child.exitCode !== null || Date.now() - began > 60_000) throw new Error(`${command} gave no address\n${said.out}${said.err}`);
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

function gather(child) {
  const said = { out: '', err: '' };
  child.stdout.on('data', (piece) => (said.out += piece));
  child.stderr.on('data', (piece) => (said.err += piece));
  return said;
}
