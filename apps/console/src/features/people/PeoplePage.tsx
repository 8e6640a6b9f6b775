import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { ConfirmationsTab } from './ConfirmationsTab.tsx'
import { InvitationsTab } from './InvitationsTab.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MembersTab } from './MembersTab.tsx'
import { OfficialsTab } from './OfficialsTab.tsx'
import { PeopleQuery } from './people.query.ts'
import { SeatTab } from './SeatTab.tsx'
import { SecondFactorTab } from './SecondFactorTab.tsx'

export function PeoplePage() {
  return useMay('PEOPLE_MANAGE') ? (
    <PeopleScreen />
  ) : (
    <NoAccess title={<Trans>Orang dan peran diatur administrator</Trans>} />
  )
}

function PeopleScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { tenant } = useViewer()
  const decrees = useMay('DECREE_CONFIGURE')
  const { tab } = useSearch({ from: '/app/orang' })
  const navigate = useNavigate({ from: '/orang' })
  const [inviting, setInviting] = useState(false)
  const [{ data, error }, refetch] = useQuery({ query: PeopleQuery, requestPolicy: 'cache-and-network' })
  const reload = () => refetch({ requestPolicy: 'network-only' })
  const count = data && number(data.members.length)
  const open = data?.invitations.filter(({ state }) => state === 'OPEN') ?? []
  return (
    <>
      <PageHeader
        title={t`Orang & peran`}
        count={count === undefined ? undefined : t`${count} orang`}
        context={<Trans>Siapa bekerja untuk {tenant.name}, dan apa yang boleh dikerjakannya</Trans>}
        actions={
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
            <Trans>Undang orang</Trans>
          </Button>
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={reload}
        failure={<Trans>Daftar orang tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat orang dan peran…`} rows={8} rowHeight={56} />}
      >
        {(data) => (
          <Tabs
            label={t`Bagian halaman`}
            current={tab ?? 'anggota'}
            onChange={(next) => void navigate({ search: { tab: next }, replace: true, resetScroll: false })}
            tabs={[
              { id: 'anggota', name: t`Anggota`, count: data.members.length },
              { id: 'undangan', name: t`Undangan`, count: open.length },
              {
                id: 'konfirmasi',
                name: t({ message: 'Konfirmasi', context: 'tab' }),
                count: data.roleProposals.totalCount,
              },
              { id: 'pejabat', name: t`Pejabat` },
              { id: 'keamanan', name: t`Kode keamanan` },
              ...(decrees ? [{ id: 'instansi', name: t`Instansi` }] : []),
            ]}
          >
            {tab === 'undangan' ? (
              <InvitationsTab invitations={data.invitations} onInvite={() => setInviting(true)} onChanged={reload} />
            ) : tab === 'konfirmasi' ? (
              <ConfirmationsTab waiting={data.roleProposals} onChanged={reload} />
            ) : tab === 'pejabat' ? (
              <OfficialsTab />
            ) : tab === 'keamanan' ? (
              <SecondFactorTab required={data.secondFactorRoles} members={data.members} onChanged={reload} />
            ) : tab === 'instansi' && decrees ? (
              <SeatTab seat={data.tenantSeat} onChanged={reload} />
            ) : (
              <MembersTab members={data.members} onChanged={reload} />
            )}
          </Tabs>
        )}
      </QueryStates>
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={reload} />}
    </>
  )
}
