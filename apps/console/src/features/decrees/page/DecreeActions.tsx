import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconBan,
  IconEdit,
  IconHistory,
  IconPencil,
  IconSend,
  IconSignature,
  IconSpeakerphone,
  IconWriting,
} from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { MoreActions } from '../../../ui/MoreActions.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import type { DecreeDetail } from '../decree.query.ts'
import { AmendDialog } from './AmendDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'
import { SignDialog } from './SignDialog.tsx'
import { StepDialog } from './StepDialog.tsx'
import { VoteDialog } from './VoteDialog.tsx'

type Action = DecreeDetail['actions'][number]

/** Steps back and ends, behind the three dots. */
const seldom: readonly Action[] = ['REOPEN', 'REVOKE', 'CANCEL']

/** Exactly what the server says that I can do now; each asks once more and says what it means. */
export function DecreeActions(props: { decree: DecreeDetail; onChanged: () => void }) {
  const notify = useNotify()
  const { t } = useLingui()
  const mayReadAudit = useMay('AUDIT_READ')
  const { decree } = props
  const { ubah } = Object.fromEntries<unknown>(Object.entries(useLocation().search))
  // The gap calendar leads here to amend from the month in which people lose protection.
  const [open, setOpen] = useState<Action | null>(
    ubah !== undefined && decree.actions.includes('AMEND') ? 'AMEND' : null,
  )
  const may = (action: Action) => decree.actions.includes(action)
  const dialog = {
    decree,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null)
      notify(words)
      props.onChanged()
    },
  }
  const button = (action: Action, icon: ReactNode, words: ReactNode, primary = false) =>
    may(action) && (
      <Button
        variant={primary ? 'filled' : 'default'}
        leftSection={icon}
        disabled={(action === 'VOTE' || action === 'SIGN') && decree.onePersonRefusal !== null}
        onClick={() => setOpen(action)}
      >
        {words}
      </Button>
    )
  // Where no step leads on, what changes the text or the people is what most come for, and otherwise the way back.
  const isStepOpen = (['SUBMIT', 'VOTE', 'SIGN', 'PUBLISH'] as const).some(may)
  const edit = may('EDIT') && (
    <ButtonLink
      to="/keputusan/$decreeId/ubah"
      params={{ decreeId: decree.id }}
      variant="default"
      leftSection={<IconPencil size={18} aria-hidden />}
    >
      {t`Ubah naskah`}
    </ButtonLink>
  )
  const amend = button('AMEND', <IconEdit size={18} aria-hidden />, <Trans>Susun perubahan</Trans>)
  const withdraw = button('WITHDRAW', <IconArrowBackUp size={18} aria-hidden />, <Trans>Tarik kembali</Trans>)
  const isWithdrawalAlone = !isStepOpen && !may('EDIT') && !may('AMEND')
  const isFolded =
    mayReadAudit ||
    seldom.some(may) ||
    (!isWithdrawalAlone && may('WITHDRAW')) ||
    (isStepOpen && (may('EDIT') || may('AMEND')))
  return (
    <>
      {(may('VOTE') || may('SIGN')) && <OnePersonNotice refusal={decree.onePersonRefusal} />}
      {button('SUBMIT', <IconSend size={18} aria-hidden />, <Trans>Ajukan</Trans>, true)}
      {button('VOTE', <IconWriting size={18} aria-hidden />, <Trans>Periksa dan paraf</Trans>, true)}
      {button('SIGN', <IconSignature size={18} aria-hidden />, <Trans>Catat penandatanganan</Trans>, true)}
      {button('PUBLISH', <IconSpeakerphone size={18} aria-hidden />, <Trans>Umumkan</Trans>, true)}
      {!isStepOpen && edit}
      {!isStepOpen && amend}
      {isWithdrawalAlone && withdraw}
      {isFolded && (
        <MoreActions>
          {isStepOpen && edit}
          {isStepOpen && amend}
          {!isWithdrawalAlone && withdraw}
          {button('REOPEN', <IconArrowBackUp size={18} aria-hidden />, <Trans>Cabut persetujuan</Trans>)}
          {button('REVOKE', <IconBan size={18} aria-hidden />, <Trans>Susun pencabutan</Trans>)}
          {button('CANCEL', <IconBan size={18} aria-hidden />, <Trans>Batalkan konsep</Trans>)}
          {mayReadAudit && (
            <ButtonLink
              to={'/audit' as string}
              search={{ tentang: decree.id }}
              variant="default"
              leftSection={<IconHistory size={18} aria-hidden />}
            >
              <Trans>Catatan audit</Trans>
            </ButtonLink>
          )}
        </MoreActions>
      )}
      {(open === 'SUBMIT' || open === 'PUBLISH' || open === 'WITHDRAW' || open === 'REOPEN' || open === 'CANCEL') && (
        <StepDialog action={open} {...dialog} />
      )}
      {open === 'VOTE' && <VoteDialog {...dialog} />}
      {open === 'SIGN' && <SignDialog {...dialog} />}
      {open === 'AMEND' && (
        <AmendDialog decree={decree} fromMonth={typeof ubah === 'string' ? ubah : undefined} onClose={dialog.onClose} />
      )}
      {open === 'REVOKE' && <RevokeDialog decree={decree} onClose={dialog.onClose} />}
    </>
  )
}
