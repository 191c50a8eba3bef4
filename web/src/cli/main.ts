#!/usr/bin/env node
// The command `savile`: results to standard output, everything else to standard error.

import { isSavileError, SavileError } from '../errors.js';
import { version } from '../version.js';
import { type Command, readArguments } from './arguments.js';
import { chunk } from './chunk.js';
import { answerDocuments, customize } from './commands.js';
import { print, say } from './files.js';
import { rankFiles } from './rank.js';
import { serveDemo } from './serve.js';
import { exitCode, help, UsageError } from './usage.js';

async function perform(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      await print(help);
      return exitCode.done;
    case 'version':
      await print(`${version}\n`);
      return exitCode.done;
    case 'serve': {
      const { address } = await serveDemo(command.port);
      await print(`${address}\n`);
      say('The page works without a network. Stop with Ctrl-C.');
      return exitCode.done;
    }
    case 'customize':
      return customize(command);
    case 'rank':
      return rankFiles(command);
    case 'chunk':
      return chunk(command);
    default:
      return answerDocuments(command);
  }
}

async function main(argv: readonly string[]): Promise<number> {
  let command: Command;
  try {
    command = readArguments(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(`savile: ${error.message}`);
    return exitCode.usage;
  }
  try {
    return await perform(command);
  } catch (error) {
    const failure = isSavileError(error)
      ? error
      : new SavileError('internal', String(error), { cause: error });
    if ('json' in command && command.json) {
      const { code, message, begin, end } = failure.toJSON();
      const place = begin === undefined ? {} : { begin, end };
      await print(`${JSON.stringify({ error: { code, message, ...place } })}\n`);
    }
    say(`savile: ${failure.message} (${failure.code})`);
    return exitCode.failed;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.done); // the reader has had enough
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
