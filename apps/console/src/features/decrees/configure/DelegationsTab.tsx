import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCalendarClock, IconCircleCheck, IconClockPause, IconUserShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { ConfirmedAction } from '../../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { type Look, LookBadge } from '../../../ui/LookBadge.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { WholeList } from '../../../ui/table/WholeList.tsx'
import { type Delegation, DelegationsQuery, RevokeDelegationMutation } from './configure.query.ts'
import { DelegateDialog } from './DelegateDialog.tsx'

const standingLooks: Readonly<Record<Delegation['standing'], Look>> = {
  IN_FORCE: { tone: 'ok', icon: IconCircleCheck, word: msg`Berlaku` },
  PLANNED: { tone: 'info', icon: IconCalendarClock, word: msg`Akan berlaku` },
  OVER: { tone: 'mute', icon: IconClockPause, word: msg`Selesai` },
  REVOKED: { tone: 'mute', icon: IconClockPause, word: msg`Diakhiri lebih awal` },
}

/** Who decides in whose place on which days: what I gave, and what I was given. */
export function DelegationsTab() {
  const { t } = useLingui()
  const { day } = useFormats()
  const [asked, setAsked] = useState(false)
  const [{ data, error }, ask] = useQuery({ query: DelegationsQuery, requestPolicy: 'cache-and-network' })
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (!data)
    return (
      <QueryStates
        error={error}
        onRetry={retry}
        failure={<Trans>Pelimpahan tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pelimpahan`} rows={3} />}
      />
    )
  const button = data.mayDelegateApproval && (
    <Button leftSection={<IconUserShare size={18} aria-hidden />} onClick={() => setAsked(true)}>
      <Trans>Limpahkan</Trans>
    </Button>
  )
  return (
    <>
      <Card
        flush
        title={<Trans>Pelimpahan wewenang</Trans>}
        hint={<Trans>Paraf wakil menyebut keduanya: yang memberi dan yang mewakili</Trans>}
        aside={data.approvalDelegations.length > 0 && button}
      >
        {data.approvalDelegations.length === 0 ? (
          <NothingYet icon={IconUserShare} title={<Trans>Belum ada pelimpahan</Trans>} firstStep={button || undefined}>
            {data.mayDelegateApproval ? (
              <Trans>Bila Anda berhalangan, limpahkan paraf Anda kepada rekan untuk beberapa hari.</Trans>
            ) : (
              <Trans>Yang dapat melimpahkan ialah yang menelaah atau menyetujui keputusan.</Trans>
            )}
          </NothingYet>
        ) : (
          <WholeList name="delegations-tab" rows={data.approvalDelegations}>
            {(rows) => (
              <DataTable
                label={t`Pelimpahan wewenang`}
                rows={rows}
                idOf={({ id }) => id}
                nameOf={({ deputy }) => deputy?.name ?? ''}
                columns={[
                  {
                    id: 'who',
                    header: <Trans>Dari, kepada</Trans>,
                    onPhone: 'HEAD',
                    cell: ({ grantedBy, deputy }) => `${grantedBy?.name ?? '—'} → ${deputy?.name ?? '—'}`,
                  },
                  {
                    id: 'days',
                    header: <Trans>Masa</Trans>,
                    cell: ({ fromDay, lastDay }) => (
                      <Trans>
                        {day(fromDay)} sampai dengan {day(lastDay)}
                      </Trans>
                    ),
                  },
                  { id: 'reason', header: <Trans>Alasan</Trans>, cell: ({ reason }) => reason },
                  {
                    id: 'standing',
                    header: <Trans>Keadaan</Trans>,
                    cell: (one) => <LookBadge look={standingLooks[one.standing]} />,
                  },
                  {
                    id: 'end',
                    header: <Trans>Tindakan</Trans>,
                    cell: (one) =>
                      one.isMine && (one.standing === 'PLANNED' || one.standing === 'IN_FORCE') ? (
                        <EndDelegation delegation={one} onEnded={retry} />
                      ) : (
                        '—'
                      ),
                  },
                ]}
              />
            )}
          </WholeList>
        )}
      </Card>
      {asked && (
        <DelegateDialog
          colleagues={data.approvalColleagues}
          onClose={() => setAsked(false)}
          onDone={() => {
            setAsked(false)
            retry()
          }}
        />
      )}
    </>
  )
}

function EndDelegation(props: { delegation: Delegation; onEnded: () => void }) {
  const { t } = useLingui()
  const end = useOperation(RevokeDelegationMutation, { notice: t`Pelimpahan diakhiri.` })
  const name = props.delegation.deputy?.name ?? '—'
  return (
    <ConfirmedAction
      label={<Trans>Akhiri</Trans>}
      isNext={false}
      title={<Trans>Akhiri pelimpahan</Trans>}
      confirm={<Trans>Akhiri pelimpahan</Trans>}
      operation={end}
      act={async () => {
        const success = await end.run({ input: { delegationId: props.delegation.id } })
        if (success !== null) props.onEnded()
        return success
      }}
    >
      <Trans>{name} tidak lagi memutuskan atas nama Anda sejak sekarang. Paraf yang sudah diberikan tetap.</Trans>
    </ConfirmedAction>
  )
}
