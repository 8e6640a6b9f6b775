import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { FamiliesToAsk } from '../scholarships/FamiliesToAsk.tsx'
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
  return (
    <>
      <FamiliesToAsk
        list={list}
        total={list.data?.handoverCandidates.totalCount}
        title={t`Keluarga yang belum ditanya`}
        rows={4}
        isSearched={search !== ''}
        onClear={() => setSearch('')}
        empty={
          <NothingYet icon={IconUsers} title={<Trans>Tidak ada keluarga yang perlu ditanya</Trans>}>
            <Trans>Keluarga muncul di sini setelah santunannya dibayar.</Trans>
          </NothingYet>
        }
        columns={[
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
            onPaper: 'HIDDEN',
            cell: (candidate) => (
              <Button className="not-on-paper" size="xs" variant="default" onClick={() => setCandidate(candidate)}>
                <Trans>Catat jawaban</Trans>
              </Button>
            ),
          },
        ]}
      >
        <div className="not-on-paper" style={{ padding: '12px 16px' }}>
          <SearchField label={t`Cari nama peserta atau nomor klaim`} value={search} onSearch={setSearch} />
        </div>
      </FamiliesToAsk>
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
    </>
  )
}
