import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { MATCH_QUESTIONS, type MatchQuestion } from '@payung/domain/verification/check-result'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { CheckAssigneesQuery, StartCheckRequestMutation, staleChecks } from '../check.query.ts'
import { questionWords } from '../check-words.ts'
import { inputOf, nobodyChosen, PeopleSource } from '../PeopleSource.tsx'

const shortestReason = 10

/** Asks another body's register about people: makes the file with whole NIKs that goes there. */
export function AskRegistry() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        <Trans>Tanyakan data</Trans>
      </Button>
      {open && <AskDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function AskDialog(props: { onClose: () => void }) {
  const { i18n, t } = useLingui()
  const navigate = useNavigate()
  const [{ data }] = useQuery({ query: CheckAssigneesQuery })
  const [question, setQuestion] = useState<MatchQuestion>('POPULATION')
  const [people, setPeople] = useState(nobodyChosen)
  const [format, setFormat] = useState<'XLSX' | 'CSV'>('XLSX')
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const start = useOperation(StartCheckRequestMutation, { context: staleChecks })
  const missing = reason.trim().length < shortestReason
  const submit = async () => {
    setSubmitted(true)
    start.refuse(null)
    if (missing) return
    const input = { ...inputOf(people), question, format, reason: reason.trim() }
    const outcome = await start.run((idempotencyKey) => ({ input: { ...input, idempotencyKey } }))
    if (outcome === null) return
    await navigate({ to: '/pemadanan/$requestId', params: { requestId: outcome.data.id } })
  }
  return (
    <FormDialog
      title={<Trans>Tanyakan data</Trans>}
      confirm={<Trans>Buat berkas pertanyaan</Trans>}
      busy={start.busy}
      problem={start.problem}
      onClose={props.onClose}
      onSubmit={() => void submit()}
    >
      <p style={{ margin: 0 }}>
        <Trans>
          Payung tidak tersambung langsung ke instansi lain. Payung membuat berkas berisi NIK lengkap; Anda
          mengantarnya, lalu mengunggah jawabannya.
        </Trans>
      </p>
      <NativeSelect
        label={<Trans>Apa yang ditanyakan</Trans>}
        value={question}
        onChange={({ currentTarget: { value } }) =>
          setQuestion(MATCH_QUESTIONS.find((candidate) => candidate === value) ?? 'POPULATION')
        }
        data={MATCH_QUESTIONS.map((code) => ({ value: code, label: i18n._(questionWords[code]) }))}
      />
      <PeopleSource rounds={(data?.rounds.edges ?? []).map(({ node }) => node)} value={people} onChange={setPeople} />
      <NativeSelect
        label={<Trans>Jenis berkas</Trans>}
        data={['XLSX', 'CSV']}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value === 'CSV' ? 'CSV' : 'XLSX')}
      />
      <Textarea
        label={<Trans>Untuk apa</Trans>}
        description={<Trans>Dicatat di jejak audit, karena NIK lengkap keluar dari Payung.</Trans>}
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && missing ? fieldProblem(t`Tulis sekurangnya ${shortestReason} huruf.`) : undefined}
      />
    </FormDialog>
  )
}
