import { useMediaQuery } from '@mantine/hooks'

/** No room for a column beside the list. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 63.99em)', false, { getInitialValueInEffect: false })
}

export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
}
