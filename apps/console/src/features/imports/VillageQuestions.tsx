import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type ImportView, staleImports } from './import.query.ts'
import { AnswerImportVillagesMutation, type VillageQuestion, VillageQuestionsQuery } from './layout-memory.query.ts'
import { VillageAnswer } from './VillageAnswer.tsx'
import classes from './VillageQuestions.module.css'

/** Few enough to be answered at one look. */
const shownAtFirst = 4

/** Places that the file names unclearly, each answered once for all of its rows and for the sender's next file. */
export default function VillageQuestions(props: { of: ImportView; onChanged: () => void }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const [{ data }] = useQuery({ query: VillageQuestionsQuery, variables: { id: props.of.id } })
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map())
  const [all, setAll] = useState(false)
  const answer = useOperation(AnswerImportVillagesMutation, { context: staleImports })
  const questions = data?.import?.villageQuestions ?? []
  if (questions.length === 0) return null

  const submit = async () => {
    const villageAnswers = questions.flatMap((question) => {
      const code = answers.get(keyOf(question))
      const { village, district, regency } = question
      return code === undefined ? [] : [{ village, district, regency, code }]
    })
    if ((await answer.run({ input: { importId: props.of.id, answers: villageAnswers } })) === null) return
    setAnswers(new Map())
    props.onChanged()
  }
  const set = (question: VillageQuestion, code: string | null) => {
    const next = new Map(answers)
    if (code === null) next.delete(keyOf(question))
    else next.set(keyOf(question), code)
    setAnswers(next)
  }
  const shown = all ? questions : questions.slice(0, shownAtFirst)
  const count = number(questions.length)
  const rest = number(questions.length - shownAtFirst)
  const answered = answers.size
  return (
    // Folded, so that the rows below begin within sight.
    <details className={classes.card}>
      <summary className={classes.title}>
        <Trans>{count} tempat perlu dipastikan</Trans>
      </summary>
      <p className={classes.hint}>
        <Trans>
          Jawab sekali: jawabannya berlaku untuk semua baris yang menyebut tempat itu, dan untuk berkas pengirim ini
          berikutnya.
        </Trans>
      </p>
      <ul className={classes.questions} aria-label={t`Tempat yang perlu dipastikan`}>
        {shown.map((question) => (
          <VillageAnswer
            key={keyOf(question)}
            question={question}
            value={answers.get(keyOf(question)) ?? null}
            onChange={(code) => set(question, code)}
          />
        ))}
      </ul>
      <div className={classes.foot}>
        {!all && questions.length > shownAtFirst && (
          <Button variant="default" onClick={() => setAll(true)}>
            <Trans>Tampilkan {rest} lagi</Trans>
          </Button>
        )}
        <ProblemAlert problem={answer.problem} />
        <Button disabled={answered === 0} loading={answer.busy} onClick={() => void submit()}>
          {answered === 0 ? (
            <Trans>Terapkan jawaban</Trans>
          ) : (
            t`Terapkan ${plural(answered, { other: '# jawaban' })} dan baca ulang`
          )}
        </Button>
      </div>
    </details>
  )
}

function keyOf({ village, district, regency }: VillageQuestion): string {
  return [village, district, regency].join('\n')
}
