import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { ConfirmByTyping } from '../../ui/ConfirmByTyping.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { OnePersonNotice } from '../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { DecideManyMutation, type ProposingImport } from './proposals.query.ts'

const shortestReason = 10
const staleProposals = { additionalTypenames: ['WorkerProposal', 'Job', 'Viewer', 'Home'] }

/** Proposals by the import that made them: looked at by themselves, and decided together where all are alike. */
export function ManyProposals(props: { imports: readonly ProposingImport[]; chosen: string | undefined }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const navigate = useNavigate()
  const [deciding, setDeciding] = useState<'ACCEPT' | 'REFUSE' | null>(null)
  const chosen = props.imports.find(({ id }) => id === props.chosen)
  const isHeld = chosen !== undefined && chosen.onePersonRefusal !== null
  if (props.imports.length === 0) return null
  return (
    <Card>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label={t`Dari impor`}
          value={chosen?.id ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '/pekerja/usulan', search: value === '' ? {} : { impor: value } })
          }
          data={[
            { value: '', label: t`Semua impor` },
            ...props.imports.map(({ id, people, proposer, cameAt }) => ({
              value: id,
              label: `${proposer.shortName}, ${moment(cameAt)} (${number(people)})`,
            })),
          ]}
        />
        {chosen !== undefined && (
          <>
            <Button variant="default" disabled={isHeld} onClick={() => setDeciding('ACCEPT')}>
              <Trans>Terima semuanya</Trans>
            </Button>
            <Button variant="default" disabled={isHeld} onClick={() => setDeciding('REFUSE')}>
              <Trans>Tolak semuanya</Trans>
            </Button>
          </>
        )}
      </Group>
      <OnePersonNotice refusal={chosen?.onePersonRefusal ?? null} />
      {chosen !== undefined && deciding !== null && (
        <DecideMany of={chosen} accept={deciding === 'ACCEPT'} onClose={() => setDeciding(null)} />
      )}
    </Card>
  )
}

function DecideMany(props: { of: ProposingImport; accept: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const decide = useOperation(DecideManyMutation, { context: staleProposals })
  const missing = !props.accept && reason.trim().length < shortestReason
  const people = number(props.of.people)
  const submit = async () => {
    setAsked(true)
    if (missing) return
    const outcome = await decide.run({
      input: { importId: props.of.id, accept: props.accept, reason: reason.trim() || null },
    })
    if (outcome === null) return
    void navigate({ to: '/latar/$jobId', params: { jobId: outcome.data.id } })
  }
  return (
    <ConfirmByTyping
      opened
      onClose={props.onClose}
      title={props.accept ? <Trans>Terima {people} usulan?</Trans> : <Trans>Tolak {people} usulan?</Trans>}
      expected={people}
      confirmLabel={props.accept ? <Trans>Terima</Trans> : <Trans>Tolak</Trans>}
      busy={decide.busy}
      onConfirm={() => void submit()}
    >
      <Stack gap="sm">
        <p style={{ margin: 0 }}>
          {props.accept ? (
            <Trans>
              Setiap isian yang diusulkan menggantikan data Anda; keadaan lamanya tetap di riwayat. Usulan yang tidak
              dapat diterapkan tetap menunggu.
            </Trans>
          ) : (
            <Trans>Data Anda tetap seperti sekarang. Alasan Anda dikirim kepada pengusulnya.</Trans>
          )}
        </p>
        {!props.accept && (
          <Textarea
            label={<Trans>Alasan</Trans>}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={asked && missing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
          />
        )}
        <ProblemAlert problem={decide.problem} />
      </Stack>
    </ConfirmByTyping>
  )
}
