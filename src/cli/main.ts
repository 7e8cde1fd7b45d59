/** `termhouse`: everything that is done outside the browser. Parses, calls, prints, exits. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { EnvError } from '../config/env'
import { ROLES } from '../glossary/kinds'
import { demo } from './demo'
import { fail } from './output'
import { serve } from './serve'

const wholeNumber = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number.')
  return Number(text)
}

const program = new Command('termhouse')
  .description('A headless CMS for public glossaries in regulated fields.')
  .showHelpAfterError()

program
  .command('serve')
  .description('Serve the glossary: the public side, and the editors’ desk beside it.')
  .addOption(new Option('--role <role>', 'run one side alone').choices(['all', 'delivery', 'admin']).default('all'))
  .action((options: { role: 'all' | 'delivery' | 'admin' }) => serve(options.role))

program
  .command('demo')
  .description('Serve, with the demonstration glossary in an empty database and a secret made in data/.')
  .action(demo)

program
  .command('seed')
  .description('Load the demonstration glossary into an empty database.')
  .action(async () => (await import('./seed')).seed())

const ledger = program.command('ledger').description('The record of everything that was ever public.')
ledger
  .command('verify')
  .description('Recompute the whole chain; name the first bad row. With --pack, check an evidence pack instead.')
  .option('--pack <file>', 'an evidence pack (JSON), checked against the ledger of DATABASE_URL')
  .option('--head <hash>', 'check the pack against a head published elsewhere, without a database')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean; pack?: string; head?: string }) => (await import('./ledger')).verify(options))
ledger
  .command('head')
  .description('Print the newest row’s sequence, hash and time: to be published elsewhere.')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean }) => (await import('./ledger')).head(options))
ledger
  .command('pack')
  .description('Write the evidence pack of a publication, as JSON or HTML by the file’s name.')
  .argument('<sequence>', 'its place in the ledger')
  .argument('<file>', 'a name that ends in .json or .html')
  .action(async (sequence: string, file: string) => (await import('./ledger')).pack(sequence, file))

program
  .command('reconcile')
  .description('Put in step what follows from the ledger and the review events. Every start does it.')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean }) => (await import('./reconcile')).runReconcile(options))

program
  .command('check-law')
  .description('Look for changes in the law that entries cite, in the feeds of legislation.gov.uk, and propose them to the editors.')
  .option('--recorded <dir>', 'read recorded feeds from this folder instead of the network')
  .option('--pause <ms>', 'milliseconds between two requests (default 1000)', (text) => {
    if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number of milliseconds.')
    return Number(text)
  })
  .option('--json', 'print the result as JSON')
  .addHelpText('after', '\nEnds with 0 when every feed was read, 4 when some could not be, 1 when nothing could be done, 2 for an unusable environment.')
  .action(async (options: { recorded?: string; pause?: number; json?: boolean }) => (await import('./check-law')).runCheckLaw(options))

program
  .command('check-links')
  .description('Ask every web address in the glossary whether it still answers, politely, and list those that do not.')
  .option('--older-than <days>', 'only addresses that were not checked within so many days', wholeNumber)
  .option('--limit <number>', 'at most so many, the longest unchecked first', wholeNumber)
  .option('--allow-private', 'ask hosts in private networks too, at any port')
  .option('--json', 'print the result as JSON')
  .addHelpText('after', '\nExit code: 0 all answered, 1 it failed, 2 the environment is not usable, 4 some links are broken.')
  .action(async (options: { json?: boolean; olderThan?: number; limit?: number; allowPrivate?: boolean }) =>
    (await import('./check-links')).runCheckLinks(options),
  )

const user = program.command('user').description('Accounts.')
user
  .command('create')
  .description('Create an account. The password is read from standard input, or from the variable PASSWORD.')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .addOption(new Option('--role <role...>', 'one or more').choices([...ROLES]).makeOptionMandatory())
  .addHelpText('after', '\nExample:\n  PASSWORD=… termhouse user create --email ada@example.org --name "Ada Example" --role admin')
  .action(async (options: { email: string; name: string; role: string[] }) => (await import('./user')).createUser(options))

user
  .command('list')
  .description('List the accounts, with their roles, and whether they can sign in.')
  .option('--json', 'print the result as JSON')
  .action(async (options: { json?: boolean }) => (await import('./user')).listUsers(options))
user
  .command('deactivate')
  .description('Close an account: it cannot sign in, and its name stays in the record.')
  .requiredOption('--email <address>')
  .action(async (options: { email: string }) => (await import('./user')).deactivateUser(options))
user
  .command('reactivate')
  .description('Open a deactivated account again.')
  .requiredOption('--email <address>')
  .action(async (options: { email: string }) => (await import('./user')).reactivateUser(options))

program.parseAsync().catch((error: unknown) => {
  fail(error, error instanceof EnvError ? 2 : 1)
})
