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

/** Heirs who do not agree, or a death of which no heir is known: one person proposes how it is settled, or writes down why; another approves. */
export function HeirDisputes(props: { claim: ClaimDetail; onDone: (words: string) => void }) {
  const { t } = useLingui()
  const { claim } = props
  const [opening, setOpening] = useState<'DISPUTE' | 'WITHOUT_HEIR' | null>(null)
  return (
    <>
      {claim.heirDisputes.map((dispute) => (
        <DisputeRow key={dispute.id} dispute={dispute} onDone={props.onDone} />
      ))}
      {claim.mayNameHeirs && (
        <Group gap="xs" className="not-on-paper">
          {claim.mayRecordNoHeir && (
            <Button variant="default" onClick={() => setOpening('WITHOUT_HEIR')}>
              <Trans>Tidak ada ahli waris</Trans>
            </Button>
          )}
          {claim.mayOpenDispute && (
            <Button variant="default" onClick={() => setOpening('DISPUTE')}>
              <Trans>Tandai disengketakan</Trans>
            </Button>
          )}
        </Group>
      )}
      {opening !== null && (
        <OpenDialog
          claimId={claim.id}
          isWithoutHeir={opening === 'WITHOUT_HEIR'}
          onClose={() => setOpening(null)}
          onDone={() => {
            setOpening(null)
            props.onDone(opening === 'DISPUTE' ? t`Sengketa dicatat.` : t`Alasan dicatat. Orang lain menyetujuinya.`)
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
  const { proposal, isWithoutHeir } = dispute
  const isDecided = dispute.decidedAt !== null
  const accept = async (approved: string) => {
    if ((await approve.run({ input: { disputeId: dispute.id, proposal: approved } })) !== null)
      props.onDone(isWithoutHeir ? t`Alasan disetujui.` : t`Penyelesaian disetujui.`)
  }
  return (
    <section style={{ display: 'grid', gap: 8 }}>
      <Notice tone={isDecided ? 'mute' : isWithoutHeir ? 'warn' : 'bad'} icon={IconUsersGroup}>
        <b>
          {isWithoutHeir && <Trans>Tidak ada ahli waris</Trans>}
          {!isWithoutHeir && (isDecided ? <Trans>Sengketa selesai</Trans> : <Trans>Disengketakan</Trans>)}
        </b>
        : {isWithoutHeir ? proposal : dispute.reason}
        {isWithoutHeir && <FuneralLaw />}
        {proposal !== null && (
          <p style={{ margin: 0 }}>
            {isWithoutHeir ? (
              <Trans>Dicatat {dispute.proposedBy?.name ?? '—'}.</Trans>
            ) : (
              <Trans>
                Penyelesaian: {proposal} (diusulkan {dispute.proposedBy?.name ?? '—'})
              </Trans>
            )}
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
            {isWithoutHeir ? <Trans>Setujui alasan</Trans> : <Trans>Setujui penyelesaian</Trans>}
          </Button>
        )}
        {dispute.mayPropose && (
          <Button variant="default" onClick={() => setProposing(true)}>
            {isWithoutHeir ? <Trans>Ganti alasan</Trans> : <Trans>Usulkan penyelesaian</Trans>}
          </Button>
        )}
      </Group>
      {isProposing && (
        <ProposeDialog
          dispute={dispute}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false)
            props.onDone(
              isWithoutHeir
                ? t`Alasan dicatat. Orang lain menyetujuinya.`
                : t`Penyelesaian diusulkan. Orang lain menyetujuinya.`,
            )
          }}
        />
      )}
    </section>
  )
}

/** What the law says of a death without an heir. */
function FuneralLaw() {
  return (
    <p style={{ margin: 0 }}>
      <Trans>
        Tanpa ahli waris dan tanpa wasiat, biaya pemakaman dibayar kepada yang menguburkan, dan sisanya ke dana jaminan.
      </Trans>{' '}
      <Trans>Catat yang mengurus pemakaman lewat Tambah keluarga.</Trans>
    </p>
  )
}

function OpenDialog(props: { claimId: string; isWithoutHeir: boolean; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui()
  const { claimId, isWithoutHeir } = props
  const form = useInputForm({ schema: disputeInput, words, initialValues: { reason: '' } })
  const open = useOperation(OpenHeirDisputeMutation, { refusal: form })
  const submit = form.submit(async ({ reason }) => {
    if ((await open.run({ input: { claimId, reason, isWithoutHeir } })) !== null) props.onDone()
  })
  return (
    <FormDialog
      title={isWithoutHeir ? t`Tidak ada ahli waris` : t`Tandai disengketakan`}
      confirm={<Trans>Simpan</Trans>}
      busy={open.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {isWithoutHeir ? (
        <FuneralLaw />
      ) : (
        <p style={{ margin: 0 }}>
          <Trans>Pembayaran tidak dapat dicatat sampai dua orang menyelesaikannya.</Trans>
        </p>
      )}
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
      title={dispute.isWithoutHeir ? t`Ganti alasan` : t`Usulkan penyelesaian`}
      confirm={<Trans>Usulkan</Trans>}
      busy={propose.busy}
      problem={form.problem}
      attempt={form.attempt}
      onClose={props.onClose}
      onSubmit={submit}
    >
      {dispute.isWithoutHeir ? (
        <ReasonField isOfFamily {...form.field('proposal')} />
      ) : (
        <ReasonField isOfFamily label={<Trans>Bagaimana diselesaikan</Trans>} {...form.field('proposal')} />
      )}
    </FormDialog>
  )
}
