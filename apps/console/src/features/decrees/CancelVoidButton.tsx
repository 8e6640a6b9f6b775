import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useOperation } from '../../ui/form/use-operation.ts'
import { CancelDecreeMutation } from './decree-changes.query.ts'

/** Clears away an amendment of what was ended or revoked. One press: it says itself why, and nothing is lost that anybody could still use. */
export function CancelVoidButton(props: {
  decree: { id: string; version: number; title: string }
  onDone: () => void
}) {
  const { t } = useLingui()
  const { id, version, title } = props.decree
  const cancel = useOperation(CancelDecreeMutation, { notice: t`Konsep dibatalkan.` })
  const act = async () => {
    const reason = t`Keputusan yang diubah sudah diakhiri atau dicabut.`
    const success = await cancel.run({ input: { decreeId: id, expectedVersion: version, reason } })
    if (success !== null) props.onDone()
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBan size={16} aria-hidden />}
        loading={cancel.busy}
        aria-label={t`Batalkan konsep ${title}`}
        onClick={() => void act()}
      >
        <Trans>Batalkan konsep</Trans>
      </Button>
      {cancel.problem !== null && (
        <span role="alert">
          <Trans>Belum dibatalkan. Muat ulang, lalu coba lagi.</Trans>
        </span>
      )}
    </>
  )
}
