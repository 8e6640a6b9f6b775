import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconMessages,
  IconPencil,
  IconRefresh,
  IconSignature,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { MoreActions } from '../../../ui/MoreActions.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { RenewAgreementMutation } from './agreement-changes.query.ts'
import type { AgreementDetail } from './agreement-page.query.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { SignDialog } from './SignDialog.tsx'
import { TerminateDialog } from './TerminateDialog.tsx'

type Action = AgreementDetail['actions'][number]

/** Steps that another person takes than whoever made what they decide on. */
const isDecided = (action: Action) => action === 'APPROVE' || action === 'CONFIRM'

/** Exactly what the server says that I can do now; steps that bind ask once more. */
export function AgreementActions(props: { agreement: AgreementDetail; onChanged: () => void }) {
  const { t } = useLingui()
  const notify = useNotify()
  const navigate = useNavigate()
  const { agreement } = props
  const [open, setOpen] = useState<Action | null>(null)
  const renew = useOperation(RenewAgreementMutation)
  const may = (action: Action) => agreement.actions.includes(action)
  const close = () => setOpen(null)
  const done = (words: string) => {
    close()
    notify(words)
    props.onChanged()
  }
  const onRenew = async () => {
    const outcome = await renew.run({ input: { agreementId: agreement.id } })
    if (outcome === null) return
    notify(t`Konsep perpanjangan sudah terisi. Periksa, lalu buka perundingan.`)
    return navigate({ to: '/perjanjian/$agreementId/ubah', params: { agreementId: outcome.data.id } })
  }
  const button = (action: Action, icon: ReactNode, words: ReactNode, primary = false) =>
    may(action) && (
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={icon}
        disabled={isDecided(action) && agreement.onePersonRefusal !== null}
        onClick={() => setOpen(action)}
      >
        {words}
      </Button>
    )
  return (
    <>
      <ProblemAlert problem={renew.problem} />
      {agreement.actions.some(isDecided) && <OnePersonNotice refusal={agreement.onePersonRefusal} />}
      {button('OPEN_NEGOTIATION', <IconMessages size={18} aria-hidden />, <Trans>Buka perundingan</Trans>, true)}
      {button('APPROVE', <IconCheck size={18} aria-hidden />, <Trans>Periksa dan setujui</Trans>, true)}
      {button(
        'SIGN',
        <IconSignature size={18} aria-hidden />,
        agreement.signing === null ? <Trans>Catat penandatanganan</Trans> : <Trans>Catat naskah lain</Trans>,
        agreement.signing === null,
      )}
      {button('CONFIRM', <IconCheck size={18} aria-hidden />, <Trans>Konfirmasi penandatanganan</Trans>, true)}
      {may('RENEW') && (
        <Button leftSection={<IconRefresh size={18} aria-hidden />} loading={renew.busy} onClick={() => void onRenew()}>
          <Trans>Perpanjang</Trans>
        </Button>
      )}
      <MoreActions>
        {may('EDIT') && (
          <ButtonLink
            to="/perjanjian/$agreementId/ubah"
            params={{ agreementId: agreement.id }}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            <Trans>Ubah naskah</Trans>
          </ButtonLink>
        )}
        {button('WITHDRAW', <IconArrowBackUp size={18} aria-hidden />, <Trans>Kembalikan ke konsep</Trans>)}
        {button('REOPEN', <IconArrowBackUp size={18} aria-hidden />, <Trans>Cabut persetujuan</Trans>)}
        {button('TERMINATE', <IconBan size={18} aria-hidden />, <Trans>Akhiri</Trans>)}
      </MoreActions>
      {(open === 'WITHDRAW' || open === 'REOPEN' || open === 'OPEN_NEGOTIATION' || open === 'APPROVE') && (
        <MoveDialog agreement={agreement} action={open} onClose={close} onDone={done} />
      )}
      {open === 'SIGN' && <SignDialog agreement={agreement} onClose={close} onDone={done} />}
      {open === 'CONFIRM' && <ConfirmDialog agreement={agreement} onClose={close} onDone={done} />}
      {open === 'TERMINATE' && <TerminateDialog agreement={agreement} onClose={close} onDone={done} />}
    </>
  )
}
