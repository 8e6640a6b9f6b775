import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import { type ListBudgetAnswer, ListBudgetQuery } from './budget.query.ts'
import { commitmentLooks } from './budget-words.ts'
import { ChooseLinesDialog } from './ChooseLinesDialog.tsx'

interface ListOfBudget {
  readonly id: string
  readonly version: number
}

/** From which budget lines a contribution list is paid; while it is a draft, the way to choose them. */
export function ListBudget(props: { list: ListOfBudget; onChosen: (words: string) => void }) {
  // Each step of the list may change what its lines hold, so each version is read anew.
  return useMay('BUDGET_READ') ? <ListBudgetCard key={props.list.version} {...props} /> : null
}

function ListBudgetCard(props: { list: ListOfBudget; onChosen: (words: string) => void }) {
  const { t } = useLingui()
  const { list } = props
  const [choosing, setChoosing] = useState(false)
  const [{ data, error }, ask] = useQuery({
    query: ListBudgetQuery,
    variables: { listId: list.id },
    requestPolicy: 'cache-and-network',
  })
  const budget = data?.contributionListBudget ?? null
  const isWithout = budget !== null && budget.commitments.length === 0
  return (
    <Card
      flush
      title={<Trans>Baris anggaran</Trans>}
      hint={<Trans>Menjadi komitmen saat daftar ini disetujui</Trans>}
      aside={
        budget?.mayChoose === true ? (
          <Button variant="default" onClick={() => setChoosing(true)}>
            <Trans>Pilih baris anggaran</Trans>
          </Button>
        ) : (
          isWithout && (
            <Badge tone="warn">
              <Trans>Tanpa baris anggaran</Trans>
            </Badge>
          )
        )
      }
    >
      <QueryStates
        data={data}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        failure={<Trans>Baris anggaran daftar ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat baris anggaran`} rows={2} />}
      >
        {({ contributionListBudget: shown }) =>
          shown === null || shown.commitments.length === 0 ? (
            <p style={{ padding: 16, margin: 0 }}>
              <Trans>Daftar ini tanpa baris anggaran: persetujuannya tidak mengurangi sisa pagu.</Trans>
            </p>
          ) : (
            <CommitmentTable commitments={shown.commitments} />
          )
        }
      </QueryStates>
      {choosing && budget !== null && (
        <ChooseLinesDialog
          list={list}
          budget={budget}
          onClose={() => setChoosing(false)}
          onChosen={(words) => {
            setChoosing(false)
            ask({ requestPolicy: 'network-only' })
            props.onChosen(words)
          }}
        />
      )}
    </Card>
  )
}

function CommitmentTable(props: { commitments: ListBudgetAnswer['commitments'] }) {
  const { i18n, t } = useLingui()
  const { rupiah } = useFormats()
  return (
    <WholeList name="list-budget" rows={props.commitments}>
      {(rows) => (
        <DataTable
          label={t`Baris anggaran`}
          compact
          rows={rows}
          idOf={({ id }) => id}
          nameOf={({ programme }) => i18n._(programmeWords[programme])}
          columns={[
            {
              id: 'programme',
              header: <Trans context="one">Program</Trans>,
              onPhone: 'HEAD',
              cell: ({ programme }) => i18n._(programmeWords[programme]),
            },
            {
              id: 'line',
              header: <Trans context="one">Baris anggaran</Trans>,
              wraps: true,
              cell: ({ line }) =>
                line === null ? (
                  '—'
                ) : (
                  <Link to="/anggaran/$lineId" params={{ lineId: line.id }}>
                    {line.subActivity}, {line.agency.name}
                  </Link>
                ),
            },
            {
              id: 'state',
              header: <Trans>Keadaan</Trans>,
              cell: ({ state }) => <LookBadge look={commitmentLooks[state]} />,
            },
            {
              id: 'amount',
              header: <Trans context="amount">Jumlah</Trans>,
              align: 'right',
              cell: ({ state, requested, committed }) => (
                <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>
                  {rupiah(state === 'CHOSEN' ? requested : committed)}
                </PhoneLabel>
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
  )
}
