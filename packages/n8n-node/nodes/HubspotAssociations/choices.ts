export const loadOptions = {}
export const listSearch = {}
