import { arrangeDecree, enterAs } from './arrange-decree.ts'
import { lettingEverybodyLive, openBenchDatabase, tenantIdOf } from './bench-database.ts'

await using stack = new AsyncDisposableStack()
const { admin } = await openBenchDatabase(stack, 75_489)
const tenantId = await tenantIdOf(admin, '61')
await lettingEverybodyLive(admin)
const { decree } = await arrangeDecree(admin, tenantId, { people: 75_489, year: 2027 })
await admin.query('vacuum analyze')
const amounts = [1, 2, 3, 4, 5, 6].map((m) => ({ month: `2027-0${m}-01`, rupiah: m < 4 ? 16800 : 8400 }))
admin.on('notice', (n) => {
  if (/plan:/.test(n.message ?? '')) process.stdout.write(`${n.message}\n\n`)
})
const run = async (label: string, prepare: string) => {
  await admin.query('begin')
  await enterAs(admin, tenantId, 'OFFICER')
  await admin.query(prepare)
  const at = performance.now()
  await admin.query('select app.draft_contribution_list($1,$2,$3,$4)', [
    decree,
    '2027-01-01',
    '2027-07-01',
    JSON.stringify(amounts),
  ])
  process.stdout.write(`### ${label} ${performance.now() - at}\n`)
  await admin.query('rollback')
  await admin.query('vacuum contribution_line')
}
await run('plain', 'select 1')
await run('plain', 'select 1')
await run('no protection', 'alter table contribution_line disable trigger protection_of_lines')
await run('no guard', 'alter table contribution_line disable trigger contribution_line_guarded')
await run('none', 'alter table contribution_line disable trigger user')
await run('plain', 'select 1')
await admin.query("load 'auto_explain'")
await admin.query(
  'set auto_explain.log_min_duration = 100; set auto_explain.log_analyze = on; set auto_explain.log_nested_statements = on; set auto_explain.log_buffers = off; set client_min_messages = log',
)
await run('explained', 'select 1')
