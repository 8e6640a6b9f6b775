import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useState } from 'react'
import { useMutation } from 'urql'
import { useNotify } from '../../ui/use-notify.ts'
import { CancelDecreeMutation } from './decree-changes.query.ts'

/** Clears away an amendment of what was ended or revoked. One press: it says itself why, and nothing is lost that anybody could still use. */
export function CancelVoidButton(props: {
  decree: { id: string; version: number; title: string }
  onDone: () => void
}) {
  const { t } = useLingui()
  const notify = useNotify()
  const { id, version, title } = props.decree
  const [cancelling, cancel] = useMutation(CancelDecreeMutation)
  const [refused, setRefused] = useState(false)
  const act = async () => {
    const reason = t`Keputusan yang diubah sudah diakhiri atau dicabut.`
    const { data } = await cancel({ input: { decreeId: id, expectedVersion: version, reason } })
    const done = data?.cancelDecree.__typename === 'CancelDecreeSuccess'
    setRefused(!done)
    if (!done) return
    notify(t`Konsep dibatalkan.`)
    props.onDone()
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBan size={16} aria-hidden />}
        loading={cancelling.fetching}
        aria-label={t`Batalkan konsep ${title}`}
        onClick={() => void act()}
      >
        <Trans>Batalkan konsep</Trans>
      </Button>
      {refused && (
        <span role="alert">
          <Trans>Belum dibatalkan. Muat ulang, lalu coba lagi.</Trans>
        </span>
      )}
    </>
  )
}
