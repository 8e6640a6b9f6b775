import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { LateBills } from './LateBills.tsx'
import { pledgeLooks } from './pledge-words.ts'
import type { PledgeSum } from './pledges-below.query.ts'

/** One row for each regency and city, which opens its companies, or one for each of these companies. */
export function PledgesBelowTable(props: { label: string; sums: readonly PledgeSum[]; by: 'GOVERNMENT' | 'COMPANY' }) {
  const { i18n } = useLingui()
  const { number, rupiah } = useFormats()
  const isGovernment = props.by === 'GOVERNMENT'
  const nameOf = ({ government, company }: PledgeSum) => (isGovernment ? government?.shortName : company?.name) ?? '—'
  const money = (id: string, header: ReactNode, amountOf: (sum: PledgeSum) => string) => ({
    id,
    header,
    align: 'right' as const,
    cell: (sum: PledgeSum) => <PhoneLabel label={header}>{rupiah(amountOf(sum))}</PhoneLabel>,
  })
  return (
    <WholeList name="pledges-below-table" rows={props.sums}>
      {(rows) => (
        <DataTable
          label={props.label}
          rows={rows}
          idOf={({ government, company }) => `${government?.id} ${company?.id}`}
          nameOf={nameOf}
          columns={[
            {
              id: 'name',
              header: isGovernment ? <Trans>Kabupaten atau kota</Trans> : <Trans>Perusahaan</Trans>,
              onPhone: 'HEAD',
              wraps: true,
              cell: (sum) => (
                <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                  {isGovernment && sum.government?.area ? (
                    <Link to="/janji/ikhtisar" search={{ tab: 'kabupaten', daerah: sum.government.area.code }}>
                      {nameOf(sum)}
                    </Link>
                  ) : (
                    nameOf(sum)
                  )}
                  {sum.synthetic && <SyntheticBadge />}
                </span>
              ),
            },
            {
              id: 'pledges',
              header: <Trans>Janji</Trans>,
              wraps: true,
              cell: ({ pledges, standings, ...late }) => {
                const many = number(pledges)
                const states = standings.map((at) => `${i18n._(pledgeLooks[at.state].word)} ${number(at.pledges)}`)
                return (
                  <span style={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
                    <LateBills {...late} />
                    <small>
                      <Trans>{many} janji</Trans>
                      {`: ${states.join(' · ')}`}
                    </small>
                  </span>
                )
              },
            },
            {
              id: 'promised',
              header: <Trans>Dijanjikan</Trans>,
              align: 'right',
              cell: ({ promised, workers }) => (
                <PhoneLabel label={<Trans>Dijanjikan</Trans>}>
                  {rupiah(promised)}
                  <br />
                  <small>
                    <Trans>{number(workers)} pekerja</Trans>
                  </small>
                </PhoneLabel>
              ),
            },
            money('billed', <Trans>Ditagih</Trans>, ({ billed }) => billed),
            money('paid', <Trans>Dibayar</Trans>, ({ paid }) => paid),
            money('received', <Trans>Diterima BPJS</Trans>, ({ received }) => received),
            money('gap', <Trans>Belum dibayar</Trans>, ({ gap }) => gap),
          ]}
        />
      )}
    </WholeList>
  )
}
