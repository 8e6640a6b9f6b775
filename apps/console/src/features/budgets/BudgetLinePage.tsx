import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { RecordPage } from '../../ui/RecordPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import { BudgetFigures } from './BudgetFigures.tsx'
import { type BudgetLineDetail, BudgetLineQuery } from './budget.query.ts'
import { commitmentLooks } from './budget-words.ts'
import { CashPlanCard } from './CashPlanCard.tsx'
import { MovementsCard } from './MovementsCard.tsx'
import { ProvisionsCard } from './ProvisionsCard.tsx'
import { StageDialog } from './StageDialog.tsx'
import { StagesCard } from './StagesCard.tsx'

export function BudgetLinePage() {
  const { t } = useLingui()
  const { lineId } = useParams({ from: '/app/anggaran/$lineId' })
  return (
    <RecordPage
      may="BUDGET_READ"
      query={BudgetLineQuery}
      id={lineId}
      recordOf={(data) => data.budgetLine}
      failure={<Trans>Baris anggaran ini tidak dapat dimuat</Trans>}
      loading={{ label: t`Memuat baris anggaran`, rows: 8, rowHeight: 56 }}
    >
      {(line, reload) => <BudgetLineScreen line={line} onChanged={reload} />}
    </RecordPage>
  )
}

/** One line: its figures, the documents that set its ceiling, and the lists that take of it. */
function BudgetLineScreen(props: { line: BudgetLineDetail; onChanged: () => void }) {
  const { i18n, t } = useLingui()
  const notify = useNotify()
  const [proposing, setProposing] = useState(false)
  const { line } = props
  const done = (words: string) => {
    setProposing(false)
    notify(words)
    props.onChanged()
  }
  return (
    <>
      <PageHeader
        title={`${line.subActivity}, ${i18n._(programmeWords[line.programme])}`}
        crumbs={[{ label: t`Anggaran`, link: { to: '/anggaran', search: { tahun: String(line.fiscalYear) } } }]}
        context={line.agency.name}
        actions={
          line.nextStages.length > 0 && (
            <Button onClick={() => setProposing(true)}>
              <Trans>Ajukan tahap berikutnya</Trans>
            </Button>
          )
        }
      />
      <div style={{ display: 'grid', gap: 'var(--gap, 16px)' }}>
        <BudgetFigures title={<Trans>Pagu dan pemakaiannya</Trans>} figures={line} opensRows />
        <Card title={<Trans context="one">Baris anggaran</Trans>}>
          <FactList
            facts={[
              [<Trans key="year">Tahun anggaran</Trans>, String(line.fiscalYear)],
              [<Trans key="agency">Perangkat daerah</Trans>, line.agency.name],
              [
                <Trans key="account">Rekening</Trans>,
                <span key="code" className="figures">
                  {line.accountCode}
                </span>,
              ],
              [
                <Trans key="programme" context="one">
                  Program
                </Trans>,
                i18n._(programmeWords[line.programme]),
              ],
              [<Trans key="source">Sumber dana</Trans>, i18n._(fundingSourceWords[line.fundingSource])],
            ]}
          />
        </Card>
        <StagesCard stages={line.stages} onDone={done} />
        <CashPlanCard line={line} onDone={done} />
        <ProvisionsCard line={line} />
        <Commitments line={line} />
        <MovementsCard movements={line.movements} />
      </div>
      {proposing && (
        <StageDialog
          line={line}
          onClose={() => setProposing(false)}
          onDone={() => done(t`Tahap diajukan. Penyetuju lain menyetujuinya.`)}
        />
      )}
    </>
  )
}

function Commitments(props: { line: BudgetLineDetail }) {
  const { t } = useLingui()
  const { month, months, rupiah } = useFormats()
  const { commitments } = props.line
  return (
    <div id="komitmen">
      <Card
        flush
        title={<Trans>Komitmen</Trans>}
        hint={<Trans>Daftar iuran yang dibayar dari baris ini, paling banyak 200 yang terbaru</Trans>}
      >
        {commitments.length === 0 ? (
          <p style={{ padding: 16, margin: 0 }}>
            <Trans>Belum ada daftar iuran yang menjadi komitmen pada baris ini.</Trans>
          </p>
        ) : (
          <WholeList name="budget-line" rows={commitments}>
            {(rows) => (
              <DataTable
                label={t`Komitmen`}
                compact
                rows={rows}
                idOf={({ id }) => id}
                nameOf={({ fromMonth }) => month(fromMonth)}
                columns={[
                  {
                    id: 'list',
                    header: <Trans context="one">Daftar iuran</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ listId, fromMonth, untilMonth }) => (
                      <Link to="/iuran/$listId" params={{ listId }}>
                        {months(fromMonth, untilMonth)}
                      </Link>
                    ),
                  },
                  {
                    id: 'decree',
                    header: <Trans context="one">Keputusan</Trans>,
                    wraps: true,
                    cell: ({ decreeNumber }) => decreeNumber ?? '—',
                  },
                  {
                    id: 'state',
                    header: <Trans>Keadaan</Trans>,
                    cell: ({ state }) => <LookBadge look={commitmentLooks[state]} />,
                  },
                  {
                    id: 'committed',
                    header: <Trans>Komitmen</Trans>,
                    align: 'right',
                    cell: ({ committed }) => (
                      <PhoneLabel label={<Trans>Komitmen</Trans>}>{rupiah(committed)}</PhoneLabel>
                    ),
                  },
                  {
                    id: 'paid',
                    header: <Trans>Dibayar</Trans>,
                    align: 'right',
                    cell: ({ paid }) => <PhoneLabel label={<Trans>Dibayar</Trans>}>{rupiah(paid)}</PhoneLabel>,
                  },
                ]}
              />
            )}
          </WholeList>
        )}
      </Card>
    </div>
  )
}
