import { Trans } from '@lingui/react/macro'
import { MultiSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { BasisChoicesQuery } from '../programme.query.ts'
import { agreementBasis, type Basis, type ProgrammeDraft } from './programme-draft.ts'

/** What the programme rests on: regulations and agreements of the lists, and what none of them says. */
export function BasisFields(props: {
  draft: ProgrammeDraft
  set: (changed: Partial<ProgrammeDraft>) => void
  errorOf: (field: string) => ReactNode
}) {
  const { draft, errorOf, set } = props
  const mayRead = useMay('AGREEMENT_READ')
  const [{ data }] = useQuery({ query: BasisChoicesQuery, pause: !mayRead })
  const regulations = (data?.regulations.edges ?? []).map(({ node: { id, name, title } }) => ({
    id,
    name: `${name} · ${title}`,
  }))
  const agreements = (data?.agreements.edges ?? []).map(({ node }) => agreementBasis(node))
  return (
    <>
      {mayRead && (
        <>
          <BasisChoice
            id="regulationIds"
            label={<Trans>Dasar hukum: peraturan</Trans>}
            choices={regulations}
            chosen={draft.regulations}
            onChange={(chosen) => set({ regulations: chosen })}
            error={errorOf('regulationIds')}
          />
          <BasisChoice
            id="agreementIds"
            label={<Trans>Dasar hukum: perjanjian</Trans>}
            description={
              <Trans>Yang berakhir atau kuotanya tidak cukup menahan pembukaan program dan keputusannya.</Trans>
            }
            choices={agreements}
            chosen={draft.agreements}
            onChange={(chosen) => set({ agreements: chosen })}
            error={errorOf('agreementIds')}
          />
        </>
      )}
      <TextInput
        id="legalNote"
        label={<Trans>Dasar hukum lain (opsional)</Trans>}
        maxLength={500}
        value={draft.legalNote}
        onChange={(event) => set({ legalNote: event.currentTarget.value })}
        error={errorOf('legalNote')}
      />
    </>
  )
}

function BasisChoice(props: {
  id: string
  label: ReactNode
  description?: ReactNode
  choices: readonly Basis[]
  chosen: readonly Basis[]
  onChange: (chosen: readonly Basis[]) => void
  error: ReactNode
}) {
  const { chosen } = props
  const basisById = new Map([...props.choices, ...chosen].map((basis) => [basis.id, basis]))
  return (
    <MultiSelect
      id={props.id}
      label={props.label}
      description={props.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      data={[...basisById.values()].map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen.map(({ id }) => id)}
      onChange={(ids) => props.onChange(ids.flatMap((id) => basisById.get(id) ?? []))}
      error={props.error}
    />
  )
}
