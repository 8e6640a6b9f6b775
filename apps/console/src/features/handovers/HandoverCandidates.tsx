import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { ConsentDialog } from './ConsentDialog.tsx'
import { type Candidate, CandidatesQuery, type Handover } from './handovers.query.ts'

const candidatesShown = 10

/** Families whose claim was paid and who stand in no event: they are asked, and their answer is written down. */
export function HandoverCandidates(props: { handover: Handover; onDone: () => void }) {
  const { t } = useLingui()
  const { rupiah } = useFormats()
  const [search, setSearch] = useState('')
  const [candidate, setCandidate] = useState<Candidate | null>(null)
  const list = useConnection(
    CandidatesQuery,
    { first: candidatesShown, id: props.handover.id, ...(search === '' ? {} : { search }) },
    (data) => data.handoverCandidates,
  )
  const total = list.data?.handoverCandidates.totalCount
  return (
    <Card
      flush
      title={<Trans>Keluarga yang belum ditanya</Trans>}
      hint={total !== undefined && <Plural value={total} other="# keluarga" />}
    >
      <div className="not-on-paper" style={{ padding: '0 16px 12px' }}>
        <SearchField label={t`Cari nama peserta atau nomor klaim`} value={search} onSearch={setSearch} />
      </div>
      <ConnectionPage
        list={list}
        failure={<Trans>Daftar keluarga tidak dapat dimuat</Trans>}
        loading={{ label: t`Memuat daftar keluarga`, rows: 4 }}
        noMatch={
          search !== '' && (
            <NoMatch title={<Trans>Tidak ada keluarga yang cocok</Trans>} onClear={() => setSearch('')}>
              <Trans>Kosongkan pencarian untuk melihat semuanya.</Trans>
            </NoMatch>
          )
        }
        empty={
          <NothingYet icon={IconUsers} title={<Trans>Tidak ada keluarga yang perlu ditanya</Trans>}>
            <Trans>Keluarga muncul di sini setelah santunannya dibayar.</Trans>
          </NothingYet>
        }
      >
        {(rows) => (
          <DataTable
            label={t`Keluarga yang belum ditanya`}
            rows={rows}
            idOf={({ id }) => id}
            nameOf={({ claim }) => claim?.person?.name ?? '—'}
            columns={[
              {
                id: 'person',
                header: <Trans>Peserta</Trans>,
                onPhone: 'HEAD',
                cell: ({ claim }) =>
                  claim && (
                    <Link to="/klaim/$claimId" params={{ claimId: claim.id }}>
                      {claim.person?.name ?? t`Kasus klaim`}
                    </Link>
                  ),
              },
              {
                id: 'village',
                header: <Trans>Desa/kelurahan</Trans>,
                onPhone: 'LINE',
                cell: ({ claim }) => claim?.person?.village?.name ?? '—',
              },
              {
                id: 'amount',
                header: <Trans>Santunan</Trans>,
                align: 'right',
                cell: ({ amount }) => (
                  <PhoneLabel label={<Trans>Santunan</Trans>}>{amount === null ? '—' : rupiah(amount)}</PhoneLabel>
                ),
              },
              {
                id: 'answer',
                header: <Trans>Langkah</Trans>,
                cell: (candidate) => (
                  <Button size="xs" variant="default" onClick={() => setCandidate(candidate)}>
                    <Trans>Catat jawaban</Trans>
                  </Button>
                ),
              },
            ]}
          />
        )}
      </ConnectionPage>
      {candidate !== null && (
        <ConsentDialog
          handover={props.handover}
          candidate={candidate}
          onClose={() => setCandidate(null)}
          onDone={() => {
            setCandidate(null)
            list.refetch()
            props.onDone()
          }}
        />
      )}
    </Card>
  )
}
