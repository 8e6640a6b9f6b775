import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { AnsweredPerson } from './AnsweredPerson.tsx'
import type { AnsweredList, ContributionListDetail } from './billing.query.ts'
import { faultWords, verdictWords } from './billing-words.ts'
import { SetAsideDialog } from './SetAsideDialog.tsx'

type Answer = ContributionListDetail['answers'][number]

/** The rows of an answer that nobody has taken over. Those that no decision takes over can be set aside. */
export function OpenRows(props: { list: AnsweredList; answer: Answer; onDone: (words: string) => void }) {
  const { t, i18n } = useLingui()
  const { number, rupiah } = useFormats()
  const { list, answer } = props
  const { openRows, openCount, maySetAside } = answer
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const [isOpen, setOpen] = useState(false)
  const free = openRows.filter(({ maySetAside: mayBeChosen }) => mayBeChosen).map(({ rowNumber }) => rowNumber)
  const rowNumbers = free.filter((rowNumber) => chosen.has(rowNumber))
  const toggle = (rowNumber: number) => {
    const next = new Set(chosen)
    if (!next.delete(rowNumber)) next.add(rowNumber)
    setChosen(next)
  }
  const isAll = rowNumbers.length === free.length
  const choice: Column<Answer['openRows'][number]> = {
    id: 'choice',
    header: <Trans>Pilih</Trans>,
    cell: ({ rowNumber, isDecidable, maySetAside: mayBeChosen }) =>
      isDecidable ? (
        <Trans>Perlu diputuskan</Trans>
      ) : !mayBeChosen ? (
        <Trans>Menunggu orang lain</Trans>
      ) : (
        <Checkbox
          size="xs"
          aria-label={t`Pilih baris ${rowNumber}`}
          checked={chosen.has(rowNumber)}
          onChange={() => toggle(rowNumber)}
        />
      ),
  }
  return (
    <>
      {openCount > openRows.length && (
        <p style={{ padding: 16, margin: 0 }}>
          <Trans>
            {number(openRows.length)} baris pertama dari {number(openCount)}. Minta berkas yang lebih baik dari BPJS.
          </Trans>
        </p>
      )}
      {maySetAside && free.length > 0 && (
        <Group gap="xs" p="md">
          <Button variant="default" onClick={() => setChosen(isAll ? new Set() : new Set(free))}>
            {isAll ? <Trans>Batalkan pilihan</Trans> : <Trans>Pilih semua baris ini</Trans>}
          </Button>
          <Button variant="default" disabled={rowNumbers.length === 0} onClick={() => setOpen(true)}>
            <Trans>Sisihkan {number(rowNumbers.length)} baris</Trans>
          </Button>
        </Group>
      )}
      {isOpen && (
        <SetAsideDialog
          list={list}
          answerId={answer.id}
          rowNumbers={rowNumbers}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setChosen(new Set())
            props.onDone(t`Baris disisihkan.`)
          }}
        />
      )}
      <DataTable
        label={t`Baris perlu dilihat`}
        compact
        rows={openRows}
        idOf={({ rowNumber }) => String(rowNumber)}
        nameOf={({ rowNumber }) => t`Baris ${rowNumber}`}
        columns={[
          {
            id: 'row',
            header: <Trans context="one">Baris</Trans>,
            onPhone: 'HEAD',
            cell: ({ rowNumber }) => number(rowNumber),
          },
          ...(maySetAside ? [choice] : []),
          {
            id: 'who',
            header: <Trans context="one">Orang</Trans>,
            cell: (row) => <AnsweredPerson row={row} />,
          },
          {
            id: 'why',
            header: <Trans>Sebabnya</Trans>,
            wraps: true,
            cell: ({ outcome, fault }) => i18n._(faultWords[fault ?? outcome]),
          },
          {
            id: 'verdict',
            header: <Trans>Hasil</Trans>,
            onPhone: 'HIDDEN',
            cell: ({ verdict }) => (verdict === null ? '—' : i18n._(verdictWords[verdict])),
          },
          {
            id: 'amount',
            header: <Trans context="amount">Jumlah</Trans>,
            align: 'right',
            cell: ({ amount }) => (
              <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
            ),
          },
        ]}
      />
    </>
  )
}
