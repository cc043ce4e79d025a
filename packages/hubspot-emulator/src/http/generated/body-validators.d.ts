// Generated from the contract by "pnpm generate". Do not edit.
import type { Validator } from '../violation-refusal.ts'

export declare const AssociationsV3: Validator
export declare const CreateAssociations: Validator
export declare const CreateDefaultAssociations: Validator
export declare const ReadAssociations: Validator
export declare const ArchiveAssociations: Validator
export declare const ArchiveAssociationLabels: Validator
export declare const SetAssociationLabels: Validator
export declare const UpdateAssociationLabel: Validator
export declare const CreateAssociationLabel: Validator
export declare const SetAssociationLimits: Validator
export declare const PurgeAssociationLimits: Validator
export declare const ReadObjects: Validator
export declare const CreateObjects: Validator
export declare const UpdateObjects: Validator
export declare const UpsertObjects: Validator
export declare const ArchiveObjects: Validator
export declare const MergeObjects: Validator
export declare const SearchObjects: Validator
export declare const UpdateObject: Validator
export declare const ObjectCreateInput: Validator
