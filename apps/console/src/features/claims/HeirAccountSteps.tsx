import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import type { Heir } from './claims.query.ts'
import { ConfirmAccountDialog } from './HeirAccountDialogs.tsx'
import { HeirCallDialog, HeirLinkDialog, ShortfallDialog } from './HeirAnswerDialogs.tsx'

type Account = NonNullable<Heir['account']>
type Action = Account['actions'][number]

/** What the viewer may do with an account now, or that it waits for somebody else. */
export function HeirAccountSteps(props: { account: Account; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { account } = props
  const [open, setOpen] = useState<Action | null>(null)
  const close = () => setOpen(null)
  const done = (words: string) => {
    close()
    props.onDone(words)
  }
  const may = (action: Action) => account.actions.includes(action) && account.onePersonRefusal === null
  return (
    <>
      {may('CONFIRM') && (
        <Button onClick={() => setOpen('CONFIRM')}>
          <Trans>Pastikan rekening</Trans>
        </Button>
      )}
      {may('MAKE_LINK') && (
        <Button onClick={() => setOpen('MAKE_LINK')}>
          <Trans>Buat tautan ahli waris</Trans>
        </Button>
      )}
      {may('RECORD_CALL') && (
        <Button variant="default" onClick={() => setOpen('RECORD_CALL')}>
          <Trans>Catat jawaban telepon</Trans>
        </Button>
      )}
      {may('DECIDE_SHORTFALL') && (
        <Button onClick={() => setOpen('DECIDE_SHORTFALL')}>
          <Trans>Putuskan kekurangan</Trans>
        </Button>
      )}
      <OnePersonNotice refusal={account.onePersonRefusal} />
      {account.actions.length === 0 && account.waitsForAnother && (
        <Notice tone="info" icon={IconUsers}>
          {account.confirmedBy === null
            ? t`Menunggu rekan lain: Anda yang mencatat rekening ini, atau rekeningnya atas nama Anda.`
            : t`Menunggu rekan yang tidak menangani kasus ini.`}
        </Notice>
      )}
      {open === 'CONFIRM' && <ConfirmAccountDialog account={account} onClose={close} onDone={done} />}
      {open === 'MAKE_LINK' && (
        <HeirLinkDialog
          account={account}
          onClose={close}
          onDone={() => done(t`Tautan dibuat. Jawabannya terlihat di sini.`)}
        />
      )}
      {open === 'RECORD_CALL' && <HeirCallDialog account={account} onClose={close} onDone={done} />}
      {open === 'DECIDE_SHORTFALL' && <ShortfallDialog account={account} onClose={close} onDone={done} />}
    </>
  )
}
