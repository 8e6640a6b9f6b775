import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { FINDINGS, type Finding } from '@payung/domain/reverification/reverification'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { type Column, DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import { FindingBadge } from '../ReverificationBadges.tsx'
import type { ReverificationDetail } from '../reverification.query.ts'
import type { ReverificationAddress } from '../reverification-address.ts'
import { findingLooks, outcomeLooks, standings } from '../reverification-words.ts'

interface FindingRow {
  readonly finding: Finding
  readonly of: (standing: (typeof standings)[number]) => number
  readonly total: number
}

/** How many of each finding, and how they were decided. Each number opens exactly those whom it counts. */
export function OutcomeTable(props: { review: ReverificationDetail }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const { id, counts } = props.review
  const rows = FINDINGS.flatMap((finding): FindingRow[] => {
    const own = counts.filter((count) => count.finding === finding)
    const total = own.reduce((sum, count) => sum + count.people, 0)
    const of = (standing: (typeof standings)[number]) =>
      own.find((count) => (count.outcome ?? 'UNDECIDED') === standing)?.people ?? 0
    return total === 0 ? [] : [{ finding, of, total }]
  })
  if (rows.length === 0) return null
  const opens = (search: ReverificationAddress, people: number, label: string) =>
    people === 0 ? (
      <span aria-hidden>–</span>
    ) : (
      <Link
        to="/verifikasi-ulang/$reverificationId"
        params={{ reverificationId: id }}
        search={search}
        aria-label={label}
        resetScroll={false}
      >
        {number(people)}
      </Link>
    )
  const columns: readonly Column<FindingRow>[] = [
    {
      id: 'finding',
      header: <Trans>Temuan</Trans>,
      onPhone: 'HEAD',
      cell: (row) => <FindingBadge finding={row.finding} />,
    },
    {
      id: 'total',
      header: <Trans>Orang</Trans>,
      align: 'right',
      cell: (row) => {
        const people = number(row.total)
        const finding = i18n._(findingLooks[row.finding].word)
        return (
          <PhoneLabel label={<Trans>Orang</Trans>}>
            {opens({ temuan: row.finding }, row.total, t`${finding}: ${people} orang`)}
          </PhoneLabel>
        )
      },
    },
    ...standings.map((standing): Column<FindingRow> => {
      const word = i18n._(outcomeLooks[standing].word)
      return {
        id: standing,
        header: word,
        align: 'right',
        cell: (row) => {
          const people = number(row.of(standing))
          const finding = i18n._(findingLooks[row.finding].word)
          return (
            <PhoneLabel label={word}>
              {opens(
                { temuan: row.finding, putusan: standing },
                row.of(standing),
                t`${finding}, ${word}: ${people} orang`,
              )}
            </PhoneLabel>
          )
        },
      }
    }),
  ]
  return (
    <Card flush title={<Trans>Temuan dan putusan</Trans>}>
      <WholeList name="outcome-table" rows={rows}>
        {(rows) => (
          <DataTable
            label={t`Temuan dan putusan`}
            compact
            columns={columns}
            rows={rows}
            idOf={({ finding }) => finding}
            nameOf={({ finding }) => i18n._(findingLooks[finding].word)}
          />
        )}
      </WholeList>
    </Card>
  )
}
