import { Trans } from '@lingui/react/macro'
import { Button, Modal, Stack } from '@mantine/core'
import { useNetwork } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import { leave } from '../../session/leave.ts'
import { readItems, unsentStates } from '../../session/outbox.ts'
import { dropItems } from '../../session/outbox-items.ts'
import { useOutbox } from '../../session/use-outbox.ts'
import classes from './LeaveDialog.module.css'
import { sendEverything } from './send-everything.ts'

/** Before signing out: what is not sent is sent, or put away in so many words. */
export default function LeaveDialog(props: { owner: string; onStay: () => void }) {
  const client = useClient()
  const { online } = useNetwork()
  const items = useOutbox()
  const [busy, setBusy] = useState(false)
  const unsent = items?.filter(({ state }) => unsentStates.includes(state)) ?? []
  const waiting = unsent.filter(({ state }) => state === 'WAITING').length
  const open = unsent.length - waiting
  const count = unsent.length

  const send = async () => {
    setBusy(true)
    await sendEverything(client, props.owner).finally(() => setBusy(false))
  }
  const discard = async () => {
    setBusy(true)
    const unsentNow = (await readItems(props.owner)).filter(({ state }) => unsentStates.includes(state))
    await dropItems(unsentNow.map(({ id }) => id))
    await leave()
  }
  useEffect(() => {
    // Everything has been sent meanwhile.
    if (items !== null && count === 0) void leave()
  }, [items, count])
  return (
    <Modal opened onClose={props.onStay} withCloseButton={false} title={<Trans>{count} kiriman belum sampai</Trans>}>
      <Stack gap="sm">
        {waiting > 0 && (
          <p className={classes.words}>
            <Trans>{waiting} menunggu dikirim. Kirim dahulu sebelum keluar, atau buang.</Trans>
          </p>
        )}
        {open > 0 && (
          <p className={classes.words}>
            <Trans>{open} masih berupa draf atau bentrok. Selesaikan di kotak keluar, atau buang.</Trans>
          </p>
        )}
        <div className={classes.ways}>
          <Button color="red" variant="default" loading={busy} onClick={() => void discard()}>
            <Trans>Buang {count} kiriman dan keluar</Trans>
          </Button>
          {waiting > 0 && (
            <Button loading={busy} disabled={!online} variant="default" onClick={() => void send()}>
              <Trans>Kirim sekarang</Trans>
            </Button>
          )}
          <Button data-autofocus onClick={props.onStay}>
            <Trans>Tetap masuk</Trans>
          </Button>
        </div>
      </Stack>
    </Modal>
  )
}
