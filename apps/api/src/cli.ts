import { Command } from 'commander';

const program = new Command('steerboard').description('Commands of the steering committee board');
await program.parseAsync();
