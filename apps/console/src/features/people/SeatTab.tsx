import { Trans } from '@lingui/react/macro'
import { Button, Stack, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { Card } from '../../ui/Card.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { useOperation } from '../../ui/form/use-operation.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

const SetSeatMutation = graphql(
  `
    mutation SetSeat($input: SetSeatInput!) {
      setSeat(input: $input) {
        __typename
        ... on SetSeatSuccess { data { seat } }
        ...Problem
      }
    }
  `,
  [Problem],
)

/** Where this government makes its decrees, as the text of each says above the signature. */
export function SeatTab(props: { seat: string | null; onChanged: () => void }) {
  const [seat, setSeat] = useState(props.seat ?? '')
  const [saved, setSaved] = useState(false)
  const save = useOperation(SetSeatMutation)
  const submit = async () => {
    const outcome = await save.run({ input: { seat } })
    if (outcome === null) return
    setSeat(outcome.data.seat ?? '')
    setSaved(true)
    props.onChanged()
  }
  return (
    <div style={{ marginTop: 16, maxWidth: 640 }}>
      <Card
        title={<Trans>Tempat penetapan</Trans>}
        hint={<Trans>Tertulis di atas tanda tangan setiap keputusan: “Ditetapkan di …”.</Trans>}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void submit()
          }}
        >
          <Stack gap="md">
            <TextInput
              label={<Trans>Ibu kota atau tempat kedudukan</Trans>}
              description={<Trans>Misalnya Sungai Raya. Kosongkan bila belum diketahui.</Trans>}
              maxLength={80}
              value={seat}
              onChange={(event) => {
                setSaved(false)
                setSeat(event.currentTarget.value)
              }}
              error={fieldProblem(save.errorOf('seat'))}
            />
            <ProblemAlert problem={save.problem} />
            {saved && (
              <Notice tone="ok" icon={IconCircleCheck}>
                <Trans>
                  Tersimpan. Naskah memakainya paling lambat satu menit lagi; keputusan yang sudah diajukan tetap
                  menyebut tempat semula.
                </Trans>
              </Notice>
            )}
            <div>
              <Button type="submit" disabled={seat.trim() === (props.seat ?? '')} loading={save.busy}>
                <Trans>Simpan tempat</Trans>
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
    </div>
  )
}
