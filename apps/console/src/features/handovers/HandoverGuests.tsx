import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { ConfirmedAction } from '../../ui/form/ConfirmedAction.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import { GuestDialog } from './GuestDialog.tsx'
import { type Handover, RemoveHandoverGuestMutation } from './handovers.query.ts'

/** Whom an event invites beside the families: they have a seat on the seating list. */
export function HandoverGuests(props: { handover: Handover; onDone: () => void }) {
  const { t } = useLingui()
  const [inviting, setInviting] = useState(false)
  const { actions, guests } = props.handover
  const mayInvite = actions.includes('INVITE')
  return (
    <Card
      flush
      title={<Trans>Tamu undangan</Trans>}
      aside={
        mayInvite && (
          <Button className="not-on-paper" size="xs" variant="default" onClick={() => setInviting(true)}>
            <Trans>Undang tamu</Trans>
          </Button>
        )
      }
    >
      {guests.length === 0 ? (
        <NothingYet icon={IconUsers} title={<Trans>Belum ada tamu undangan</Trans>}>
          <Trans>Tamu yang diundang mendapat tempat pada daftar tempat duduk.</Trans>
        </NothingYet>
      ) : (
        <WholeList name="handover-guests" rows={guests}>
          {(rows) => (
            <DataTable
              label={t`Tamu undangan`}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={({ name }) => name}
              columns={[
                { id: 'name', header: <Trans>Nama</Trans>, onPhone: 'HEAD', wraps: true, cell: ({ name }) => name },
                {
                  id: 'position',
                  header: <Trans>Jabatan atau asal</Trans>,
                  wraps: true,
                  cell: ({ position }) => position,
                },
                ...(mayInvite
                  ? [
                      {
                        id: 'step',
                        header: <Trans>Tindakan</Trans>,
                        onPaper: 'HIDDEN' as const,
                        cell: (guest: Guest) => <Removal guest={guest} onDone={props.onDone} />,
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </WholeList>
      )}
      {inviting && (
        <GuestDialog
          handoverId={props.handover.id}
          onClose={() => setInviting(false)}
          onDone={() => {
            setInviting(false)
            props.onDone()
          }}
        />
      )}
    </Card>
  )
}

type Guest = Handover['guests'][number]

function Removal(props: { guest: Guest; onDone: () => void }) {
  const { t } = useLingui()
  const remove = useOperation(RemoveHandoverGuestMutation, { notice: t`Tamu dilepas dari daftar.` })
  const act = async () => {
    const done = await remove.run({ input: { guestId: props.guest.id } })
    if (done !== null) props.onDone()
    return done
  }
  return (
    <ConfirmedAction
      label={<Trans>Lepas tamu</Trans>}
      isNext={false}
      title={<Trans>Lepas tamu</Trans>}
      confirm={<Trans>Lepas tamu</Trans>}
      operation={remove}
      act={act}
    >
      <Trans>{props.guest.name} tidak lagi ada pada daftar tempat duduk.</Trans>
    </ConfirmedAction>
  )
}
