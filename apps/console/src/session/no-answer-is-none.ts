import { mapExchange } from 'urql'

/** An error that no field could take leaves `null` where the type says that there is an answer or none. Pages ask for none. */
export const noAnswerIsNone = mapExchange({
  onResult: (result) => (result.data === null ? { ...result, data: undefined } : result),
})
