import { useEffect } from 'react'
import { type Client, useQuery } from 'urql'
import { graphql, type ResultOf } from '../../../graphql.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'

const OccupationsQuery = graphql(`
  query OccupationChoices {
    occupations { code nameId nameEn }
  }
`)

type Occupations = ResultOf<typeof OccupationsQuery>['occupations']

const storageKey = 'payung.occupations'

/** The catalogue is the same for everybody and holds nobody: it may lie here, for the form to be filled without a connection. */
function rememberedOccupations(): Occupations {
  return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Occupations
}

function rememberOccupations(occupations: Occupations): void {
  localStorage.setItem(storageKey, JSON.stringify(occupations))
}

/** Fetches the catalogue while there is a connection, for whoever goes where there is none. */
export async function fetchOccupations(client: Client): Promise<void> {
  const { data } = await client.query(OccupationsQuery, {}).toPromise()
  if (data) rememberOccupations(data.occupations)
}

/** The occupations of the catalogue in the language of the page, in alphabetical order. */
export function useOccupationChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { name } = useServerWords()
  const [{ data }] = useQuery({ query: OccupationsQuery })
  useEffect(() => {
    if (data) rememberOccupations(data.occupations)
  }, [data])
  return (data?.occupations ?? rememberedOccupations())
    .map((occupation) => ({ value: occupation.code, label: name(occupation) }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}
