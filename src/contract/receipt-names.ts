/** What a run keeps in a folder while it puts its files in their places: as long as it is there they are not whole. */
export const journalName = '.nhi.journal';

/** What a receipt says it is. */
export const receiptFormat = 'nhi.receipt.v1';
