import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { ChooseChanges } from '../../ui/ChooseChanges.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { MaskedNationalId } from '../../ui/MaskedNationalId.tsx'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { staleInbox } from '../data-inbox/stale-inbox.ts'
import { useFieldWords } from '../workers/field-words.ts'
import classes from './ProposalCard.module.css'
import { DecideProposalMutation, type Proposal } from './proposals.query.ts'
import { RefuseProposalDialog } from './RefuseProposalDialog.tsx'

/** One person, field by field: what the record says, what somebody else read, and which of it is to be taken over. */
export function ProposalCard(props: { proposal: Proposal; onDecided: (words: string) => void }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  const { proposal } = props
  const [chosen, setChosen] = useState<readonly string[]>(() => proposal.changes.map(({ field }) => field))
  const [refusing, setRefusing] = useState(false)
  const decide = useOperation(DecideProposalMutation, { context: staleInbox })
  const { worker, proposer, changes } = proposal
  const name = worker?.name ?? t`Orang ini`
  const district = worker?.village.path.find(({ level }) => level === 'DISTRICT')?.name

  const send = async (input: { accept: boolean; fields: string[]; reason?: string }): Promise<boolean> => {
    const success = await decide.run({ input: { proposalId: proposal.id, ...input } })
    if (success === null) return false
    props.onDecided(input.accept ? t`Usulan tentang ${name} diterima.` : t`Usulan tentang ${name} ditolak.`)
    return true
  }
  return (
    <article className={classes.card}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.name}>
            {worker ? (
              <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
                {worker.name}
              </Link>
            ) : (
              name
            )}
          </h2>
          <p>
            {worker && <MaskedNationalId value={worker.maskedNationalId} />}{' '}
            {worker && [worker.village.name, district].filter(Boolean).join(', ')}
          </p>
        </div>
        <p>
          <Trans>
            Dari {proposer.shortName}, {moment(proposal.createdAt)}
          </Trans>
        </p>
      </header>
      {proposal.isFromObjection && (
        <p className={classes.origin}>
          <Trans>
            Keberatan atas daftar penerima {proposer.shortName} diputuskan benar: “{proposal.reason}”. Pengirimnya tidak
            disampaikan. Yang memutuskan keberatan itu tidak memutuskan usulan ini.
          </Trans>
        </p>
      )}
      {!proposal.isFromObjection && proposal.reason !== null && (
        <p className={classes.origin}>
          <Trans>Dari laporan peristiwa tentang orang ini. Kasusnya dibuka dari halamannya.</Trans>
        </p>
      )}
      <ChooseChanges
        changes={changes}
        chosen={chosen}
        onChoose={setChosen}
        theirs={<Trans>Yang diusulkan</Trans>}
        nameOf={fieldName}
        valueOf={fieldValue}
      />
      <ProblemAlert problem={refusing ? null : decide.problem} />
      <OnePersonNotice refusal={proposal.onePersonRefusal} />
      <div className={classes.actions}>
        <Button
          disabled={chosen.length === 0 || proposal.onePersonRefusal !== null}
          loading={decide.busy}
          onClick={() => void send({ accept: true, fields: [...chosen] })}
        >
          {chosen.length === changes.length ? <Trans>Terima semua</Trans> : <Trans>Terima {chosen.length} isian</Trans>}
        </Button>
        <Button
          variant="default"
          disabled={decide.busy || proposal.onePersonRefusal !== null}
          onClick={() => setRefusing(true)}
        >
          <Trans>Tolak</Trans>
        </Button>
      </div>
      {refusing && (
        <RefuseProposalDialog
          name={name}
          busy={decide.busy}
          problem={decide.problem}
          onClose={() => setRefusing(false)}
          onRefuse={(reason) =>
            void send({ accept: false, fields: [], reason }).then((done) => done && setRefusing(false))
          }
        />
      )}
    </article>
  )
}
