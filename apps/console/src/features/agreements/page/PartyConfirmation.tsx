import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import classes from './AgreementSummary.module.css'
import type { AgreementDetail } from './agreement-page.query.ts'
import { StatePartyDialog } from './StatePartyDialog.tsx'

type Party = AgreementDetail['parties'][number]

/** Whether a party confirmed that it signed the recorded paper, or the keeper says so. */
export function PartyConfirmation(props: { agreement: AgreementDetail; party: Party; onChanged: () => void }) {
  const { agreement, party } = props
  if (agreement.signing === null) return null
  return (
    <span className={classes.confirmation}>
      {party.confirmation === null ? <Waiting {...props} /> : <Word confirmation={party.confirmation} />}
    </span>
  )
}

function Waiting(props: { agreement: AgreementDetail; party: Party; onChanged: () => void }) {
  const notify = useNotify()
  const { moment } = useFormats()
  const { mayState, mayStateFrom } = props.party
  const from = mayStateFrom === null ? null : moment(mayStateFrom)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Badge tone="warn">
        <Trans>Belum mengonfirmasi</Trans>
      </Badge>
      {!mayState && from !== null && (
        <small>
          <Trans>Dapat dinyatakan dengan bukti mulai {from}, bila belum mengonfirmasi sendiri.</Trans>
        </small>
      )}
      {mayState && (
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          <Trans>Nyatakan dengan bukti</Trans>
        </Button>
      )}
      {isOpen && (
        <StatePartyDialog
          agreement={props.agreement}
          party={props.party}
          onClose={() => setOpen(false)}
          onDone={(words) => {
            setOpen(false)
            notify(words)
            props.onChanged()
          }}
        />
      )}
    </>
  )
}

function Word(props: { confirmation: NonNullable<Party['confirmation']> }) {
  const { moment } = useFormats()
  const { confirmation } = props
  const at = moment(confirmation.at)
  const keeper = confirmation.tenant.shortName
  if (!confirmation.isStatement)
    return (
      <Badge tone="ok">
        <Trans>Dikonfirmasi {at}</Trans>
      </Badge>
    )
  return (
    <>
      <Badge tone="info">
        <Trans>Dinyatakan {keeper}</Trans>
      </Badge>
      {confirmation.proof?.file && (
        <a href={confirmation.proof.file.href} target="_blank" rel="noreferrer">
          <Trans>Buka bukti</Trans>
        </a>
      )}
      <small>{[at, confirmation.reason].join(' · ')}</small>
    </>
  )
}
