import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { DecreeableCohortsQuery } from '../decree.query.ts'
import { DraftDecreeMutation } from '../decree-changes.query.ts'

/** Refusals to which the way out is a decree without those people. */
const TWICE: readonly string[] = ['MONTHS_COVERED', 'INSURED_ALREADY']

/** Begins a decree: of which locked cohort is all that is asked, the rest is filled in. Not offered for one that a decree has designated already. */
export function DraftDecreeButton(props: { cohortId?: string }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const [chosen, setChosen] = useState(props.cohortId ?? '')
  const [{ data }] = useQuery({
    query: DecreeableCohortsQuery,
    requestPolicy: 'network-only',
    pause: !asked && props.cohortId === undefined,
  })
  const [withoutCovered, setWithoutCovered] = useState(false)
  const draft = useOperation(DraftDecreeMutation)
  const isCovered = draft.problem !== null && 'code' in draft.problem && TWICE.includes(draft.problem.code)
  const locked = data?.decreeableCohorts ?? []
  if (props.cohortId !== undefined && !locked.some(({ id }) => id === props.cohortId)) return null
  const act = async () => {
    const made = await draft.run({ input: { cohortId: chosen, withoutCovered } })
    if (made === null) return
    return navigate({ to: '/keputusan/$decreeId', params: { decreeId: made.data.id } })
  }
  return (
    <>
      <Button leftSection={<IconGavel size={18} aria-hidden />} onClick={() => setAsked(true)}>
        <Trans>Susun keputusan</Trans>
      </Button>
      <FormDialog
        opened={asked}
        title={<Trans>Susun keputusan</Trans>}
        confirm={<Trans>Buat konsep</Trans>}
        busy={draft.busy}
        problem={draft.problem}
        onClose={() => setAsked(false)}
        onSubmit={() => (chosen === '' ? undefined : act())}
      >
        <p style={{ margin: 0 }}>
          <Trans>
            Orang, masa, kuota, naskah, dan dasar hukumnya diisi dari kohort dan program. Semuanya masih dapat diubah.
          </Trans>
        </p>
        {(isCovered || withoutCovered) && (
          <Checkbox
            label={<Trans>Susun tanpa orang yang sudah dijamin pembayar atau keputusan lain</Trans>}
            checked={withoutCovered}
            onChange={(event) => setWithoutCovered(event.currentTarget.checked)}
          />
        )}
        {props.cohortId === undefined &&
          (data !== undefined && locked.length === 0 ? (
            <p style={{ margin: 0 }}>
              <Trans>Tidak ada kohort terkunci yang belum dituangkan dalam keputusan.</Trans>
            </p>
          ) : (
            <NativeSelect
              label={<Trans>Kohort yang dikunci</Trans>}
              data={[
                { value: '', label: t`Pilih kohort` },
                ...locked.map((one) => ({ value: one.id, label: t`${one.name} (${number(one.members)} orang)` })),
              ]}
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          ))}
      </FormDialog>
    </>
  )
}
