import { IMPORT_PROFILES } from '@payung/domain/import/import-profile'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import type { ImportOptions } from './cli/import-command.ts'
import type { InviteOptions } from './cli/invite-command.ts'
import { type Output, openOutput, reportFailure } from './cli/output.ts'
import type { VerifyOptions } from './cli/verify-audit-command.ts'

/** `pnpm payung …`. Each command loads what it needs when it is called: `--help` answers at once. */
const program = new Command('payung').description('Perintah pengelola Payung / operations of Payung').exitOverride()

program
  .command('migrate')
  .description('Bring the database to the newest schema and create its roles')
  .option('--json', 'print one JSON document')
  .action((options: { json?: boolean }) =>
    run(options, async (output) => {
      const { withInstance } = await import('./cli/instance.ts')
      const { migrated } = await withInstance(output.progress, async (instance) => instance)
      output.result({ migrated }, [migrated.length === 0 ? 'Sudah terbaru. / Up to date.' : migrated.join('\n')])
    }),
  )

program
  .command('invite')
  .description('Print the link that lets the first administrator of an organisation in')
  .requiredOption('--tenant <code>', 'of whom: 61, 61.12 …')
  .requiredOption('--email <address>', 'what the person signs in with')
  .requiredOption('--name <name>', 'as they are addressed')
  .requiredOption('--role <role>', 'ADMINISTRATOR, who then invites the others')
  .option('--area <code>', 'a district or village; without, the whole organisation')
  .option('--force', 'although there is an administrator')
  .option('--json', 'print one JSON document')
  .action((options: InviteOptions & { json?: boolean }) =>
    run(options, async (output) => (await import('./cli/invite-command.ts')).runInvite(options, output)),
  )

program
  .command('import')
  .description('Judge a file of people as the console does; save it with --commit')
  .argument('<file>', 'XLSX or CSV')
  .requiredOption('--tenant <code>', 'for whom: 61, 61.12 …')
  .option('--sheet <name>', 'the sheet, when it is not the one that is found')
  .addOption(
    new Option('--profile <profile>', 'what the file is; found by its columns when left out').choices(
      Object.keys(IMPORT_PROFILES),
    ),
  )
  .option('--commit', 'save it')
  .option('--json', 'print one JSON document')
  .action((file: string, options: ImportOptions & { json?: boolean }) =>
    run(options, async (output) => (await import('./cli/import-command.ts')).runImport(file, options, output)),
  )

const keys = program
  .command('keys')
  .description('Show which keys the database knows; never a key itself')
  .option('--json', 'print one JSON document')
  .action((options: { json?: boolean }) =>
    run(options, async (output) => (await import('./cli/keys-command.ts')).runKeys(output)),
  )
keys
  .command('add')
  .description('Make the new keys in front of PAYUNG_KEYS known; they seal nothing yet')
  .option('--json', 'print one JSON document')
  .action((_: object, command: Command) =>
    run(command.optsWithGlobals(), async (output) => (await import('./cli/keys-command.ts')).runKeysAdd(output)),
  )
keys
  .command('unopened')
  .description('List the sealed values that do not open, by their places; --forget strikes them off')
  .option('--forget', 'strike them off: what still does not open is noted again')
  .option('--json', 'print one JSON document')
  .action((_: object, command: Command) => {
    const options: { forget?: boolean; json?: boolean } = command.optsWithGlobals()
    return run(options, async (output) => (await import('./cli/unopened-command.ts')).runUnopened(options, output))
  })
keys
  .command('use')
  .description('Let every process seal with a known key from its next start on')
  .argument('<id>', 'of the key', wholeNumber)
  .option('--json', 'print one JSON document')
  .action((id: number, _: object, command: Command) =>
    run(command.optsWithGlobals(), async (output) => (await import('./cli/keys-command.ts')).runKeysUse(id, output)),
  )

program
  .command('rekey')
  .description('Seal everything anew with the newest key in use and retire the older ones; begun again, it goes on')
  .option('--leave-unopened', 'retire them although something does not open, which then never will')
  .option('--json', 'print one JSON document')
  .action((options: { leaveUnopened?: boolean; json?: boolean }) =>
    run(options, async (output) => (await import('./cli/rekey-command.ts')).runRekey(options, output)),
  )

program
  .command('seed')
  .description('Invented people in great numbers')
  .command('scale')
  .description('Fill the database with up to 2,000,000 invented workers')
  .requiredOption('--workers <number>', 'how many', wholeNumber)
  .option('--json', 'print one JSON document')
  .action((options: { workers: number; json?: boolean }) =>
    run(options, async (output) => (await import('./cli/demo-commands.ts')).runSeedScale(options.workers, output)),
  )

program
  .command('demo')
  .description('Material to try Payung with')
  .command('file')
  .description('Write an import file of invented people')
  .argument('<out>', 'XLSX, or CSV by its ending')
  .requiredOption('--rows <number>', 'how many', wholeNumber)
  .option('--faults', 'spoil about one row in a hundred')
  .option('--json', 'print one JSON document')
  .action((out: string, options: { rows: number; faults?: boolean; json?: boolean }) =>
    run(options, async (output) => (await import('./cli/demo-commands.ts')).runDemoFile(out, options, output)),
  )

program
  .command('verify-audit')
  .description('Recompute the audit chains; a status other than 0 names what was altered')
  .option('--heads <file>', 'a mail or file of chain heads that was sent out earlier')
  .option('--public-key <key>', 'the auditor’s copy of the public key; by default that of this installation')
  .option('--json', 'print one JSON document')
  .action((options: VerifyOptions & { json?: boolean }) =>
    run(options, async (output) => (await import('./cli/verify-audit-command.ts')).runVerifyAudit(options, output)),
  )

program
  .command('verify-ledger')
  .description('Recompute every ledger from its facts; a status other than 0 names what differs')
  .option('--json', 'print one JSON document')
  .action((options: { json?: boolean }) =>
    run(options, async (output) => (await import('./cli/verify-ledger-command.ts')).runVerifyLedger(output)),
  )

program
  .command('verify-rollups')
  .description('Compare kept totals with a recount; a status other than 0 says that some differ')
  .option('--repair', 'put right what differs')
  .option('--json', 'print one JSON document')
  .action((options: { repair?: boolean; json?: boolean }) =>
    run(options, async (output) => (await import('./cli/verify-rollups-command.ts')).runVerifyRollups(options, output)),
  )

program
  .command('verify-facets')
  .description('Compare facets and totals of people with a recount; a status other than 0 says that some differ')
  .option('--repair', 'put right what differs')
  .option('--json', 'print one JSON document')
  .action((options: { repair?: boolean; json?: boolean }) =>
    run(options, async (output) => (await import('./cli/verify-facets-command.ts')).runVerifyFacets(options, output)),
  )

async function run(options: { readonly json?: boolean }, command: (output: Output) => Promise<void>): Promise<void> {
  try {
    await command(openOutput(options))
  } catch (error) {
    reportFailure(error, options.json === true)
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number')
  return Number(text)
}

try {
  await program.parseAsync()
} catch (error) {
  // Commander has said what is wrong with the arguments, or printed the help that was asked for.
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1
  if (!(error instanceof CommanderError)) reportFailure(error, false)
}
