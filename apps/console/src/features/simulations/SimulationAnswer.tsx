import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import classes from './SimulationPage.module.css'
import type { FundingSimulation, SimulationInput } from './simulation.query.ts'

/** What a plan buys: the sums, each payer, each month, and when the money ends. */
export function SimulationAnswer({ input, simulation }: { input: SimulationInput; simulation: FundingSimulation }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { month, number, rupiah } = useFormats()
  const { refusal } = simulation
  if (refusal !== null)
    return (
      <Notice tone="warn" icon={IconAlertTriangle}>
        <Trans>Belum dapat dihitung.</Trans> {i18n.locale === 'en' ? refusal.textEn : refusal.text}
      </Notice>
    )
  const payers = input.payers.map(({ source }, at) => `${number(at + 1)}. ${i18n._(fundingSourceWords[source])}`)
  const planned = input.people * simulation.months.length
  const missing = number(planned - simulation.personMonths)
  return (
    <>
      <Card title={<Trans>Hasil</Trans>}>
        <div className={classes.column}>
          <dl className={classes.figures}>
            <div>
              <dt>
                <Trans>Biaya seluruhnya</Trans>
              </dt>
              <dd>{rupiah(simulation.amount)}</dd>
            </div>
            <div>
              <dt>
                <Trans>Bulan-orang terbayar</Trans>
              </dt>
              <dd>{number(simulation.personMonths)}</dd>
            </div>
          </dl>
          {simulation.endsIn === null ? (
            <Notice tone="info" icon={IconShieldCheck}>
              <Trans>Dana cukup bagi semua orang sampai bulan terakhir.</Trans>
            </Notice>
          ) : (
            <Notice tone="warn" icon={IconAlertTriangle}>
              <Trans>
                Mulai {month(simulation.endsIn)} dana tidak cukup bagi semua orang: {missing} bulan-orang tidak
                terbayar.
              </Trans>
            </Notice>
          )}
        </div>
      </Card>
      <Card title={<Trans>Per pembayar</Trans>} flush>
        <WholeList
          name="simulation-answer"
          rows={simulation.totals.map((total, at) => ({ ...total, name: payers[at] ?? '' }))}
        >
          {(rows) => (
            <DataTable
              label={t`Per pembayar`}
              rows={rows}
              idOf={({ name }) => name}
              nameOf={({ name }) => name}
              columns={[
                { id: 'name', header: <Trans>Pembayar</Trans>, onPhone: 'HEAD', wraps: true, cell: ({ name }) => name },
                {
                  id: 'amount',
                  header: <Trans>Membayar</Trans>,
                  phoneLabel: t`Membayar`,
                  align: 'right',
                  cell: ({ amount }) => rupiah(amount),
                },
                {
                  id: 'left',
                  phoneLabel: t`Sisa anggaran`,
                  header: <Trans>Sisa anggaran</Trans>,
                  align: 'right',
                  cell: ({ left }) => (left === null ? '—' : rupiah(left)),
                },
                {
                  id: 'endsIn',
                  phoneLabel: t`Habis pada`,
                  header: <Trans>Habis pada</Trans>,
                  cell: ({ endsIn }) => (endsIn === null ? '—' : month(endsIn)),
                },
              ]}
            />
          )}
        </WholeList>
      </Card>
      <Card title={<Trans>Per bulan</Trans>} flush>
        <WholeList name="simulation-answer" rows={simulation.months}>
          {(rows) => (
            <DataTable
              label={t`Per bulan`}
              rows={rows}
              idOf={(row) => row.month}
              nameOf={(row) => month(row.month)}
              columns={[
                { id: 'month', header: <Trans>Bulan</Trans>, onPhone: 'HEAD', cell: (row) => month(row.month) },
                {
                  id: 'people',
                  phoneLabel: t`Orang`,
                  header: <Trans>Orang</Trans>,
                  align: 'right',
                  cell: (row) => (
                    <span className={row.people < input.people ? classes.short : undefined}>{number(row.people)}</span>
                  ),
                },
                {
                  id: 'perPerson',
                  phoneLabel: t`Per orang`,
                  header: <Trans>Per orang</Trans>,
                  align: 'right',
                  cell: (row) => (row.perPerson === null ? '—' : rupiah(row.perPerson)),
                },
                ...payers.map((name, at) => ({
                  id: `payer-${at}`,
                  header: name,
                  phoneLabel: name,
                  align: 'right' as const,
                  cell: (row: FundingSimulation['months'][number]) => rupiah(row.shares[at]?.amount ?? '0'),
                })),
              ]}
            />
          )}
        </WholeList>
      </Card>
    </>
  )
}
