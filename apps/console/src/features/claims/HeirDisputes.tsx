import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { disputeInput, settlementInput } from '@payung/domain/benefit/heir-input'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import words from '../../generated/input-words/claims.json'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { ReasonField } from '../../ui/form/ReasonField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { ClaimDetail } from './claims.query.ts'
import { ApproveHeirSettlementMutation, OpenHeirDisputeMutation, ProposeHeirSettlementMutation } from './heirs.query.ts'

type Dispute = ClaimDetail['heirDisputes'][number]

/** Heirs who do not agree: one person proposes how it is settled, another approves. */
export function HeirDisputes(props: { claim: ClaimDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { claim } = props
  const [isOpening, setOpening] = useState(false)
  const isOpen = claim.heirDisputes.some(({ decidedAt }) => decidedAt === null)
  return (
    <>
      {claim.heirDisputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} onDone={props.onDone} />
      ))}
      {claim.mayNameHeirs && !isOpen && (
        <Group gap="xs" className="not-on-paper">
          <Button variant="default" onClick={() => setOpening(true)}>
            <Trans>Tandai disengketakan</Trans>
          </Button>
        </Group>
      )}
      {isOpening && (
        <OpenDialog
          claimId={claim.id}
          onClose={() => setOpening(false)}
          onDone={() => {
            setOpening(false)
            props.onDone(t`Sengketa dicatat.`)
          }}
        />
      )}
    </>
  )
}

function DisputeRow(props: { dispute: Dispute; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { dispute } = props
  const [isProposing, setProposing] = useState(false)
  const approve = useOperation(ApproveHeirSettlementMutation)
  const { proposal } = dispute
  const accept = async (approved: string) => {
    if ((await approve.run({ input: { disputeId: dispute.id, proposal: approved } })) !== null)
      props.onDone(t`Penyelesaian disetujui.`)
  }
  return (
    <section style={{ display: 'grid', gap: 8 }}>
      <Notice tone={dispute.decidedAt === null ? 'bad' : 'mute'} icon={IconUsersGroup}>
        <b>{dispute.decidedAt === null ? <Trans>Disengketakan</Trans> : <Trans>Sengketa selesai</Trans>}</b>:{' '}
        {dispute.reason}
        {proposal !== null && (
          <p style={{ margin: 0 }}>
            <Trans>
              Penyelesaian: {proposal} (diusulkan {dispute.proposedBy?.name ?? '—'})
            </Trans>
            {dispute.decidedBy !== null && (
              <>
                {' '}
                <Trans>Disetujui {dispute.decidedBy.name}.</Trans>
              </>
            )}
          </p>
        )}
      </Notice>
      <ProblemAlert problem={approve.problem} />
      <OnePersonNotice refusal={dispute.onePersonRefusal} />
      <Group gap="xs" className="not-on-paper">
        {dispute.mayApprove && proposal !== null && dispute.onePersonRefusal === null && (
          <Button loading={approve.busy} onClick={() => void accept(proposal)}>
            <Trans>Setujui penyelesaian</Trans>
          </Button>
        )}
        {dispute.mayPropose && (
          <Button variant="default" onClick={() => setProposing(true)}>
            <Trans>Usulkan penyelesaian</Trans>
          </Button>
        )}
      </Group>
      {isProposing && (
        <ProposeDialog
          dispute={dispute}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            props.onDone(t`Penyelesaian diusulkan. Orang lain menyetujuinya.`)
          }}
        />
      )}
    </section>
  )
}

function OpenDialog(props: { claimId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const form = useInputForm({ schema: disputeInput, words, initialValues: { reason: '' } })
  const open = useOperation(OpenHeirDisputeMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await open.run({ input: { claimId: props.claimId, reason } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Tandai disengketakan`}
      confirm={<Trans>Simpan</Trans>}
      busy={open.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <p style={{ margin: 0 }}>
        <Trans>Pembayaran tidak dapat dicatat sampai dua orang menyelesaikannya.</Trans>
      </p>
      <ReasonField isOfFamily {...form.field('reason')} />
    </FormDialog>
  )
}

function ProposeDialog(props: { dispute: Dispute; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { dispute } = props
  const form = useInputForm({ schema: settlementInput, words, initialValues: { proposal: dispute.proposal ?? '' } })
  const propose = useOperation(ProposeHeirSettlementMutation, { refusal: form })
  const submit = form.submit(async ({ proposal }) => {
    if ((await propose.run({ input: { disputeId: dispute.id, proposal } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={t`Usulkan penyelesaian`}
      confirm={<Trans>Usulkan</Trans>}
      busy={propose.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <ReasonField isOfFamily label={<Trans>Bagaimana diselesaikan</Trans>} {...form.field('proposal')} />
    </FormDialog>
  )
}
