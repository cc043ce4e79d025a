// Generated from /openapi by "pnpm generate". Do not edit.
export interface paths {
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/batch/create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Label pairs of records
         * @description Associates pairs with the given types, both ways. A pair's other custom labels are replaced, and types that HubSpot defines stay (documented and measured); to add a label, send the present ones with it.
         */
        post: operations["createAssociationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/batch/associate/default": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Associate pairs of records without a label
         * @description Associates pairs with the plain type of the two objects, both ways.
         */
        post: operations["createDefaultAssociationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/batch/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what records are associated with
         * @description Reads one page for each record. A result with `paging.next` has more: ask again for that record with its own cursor.
         */
        post: operations["readAssociationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/batch/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove associations
         * @description Removes every type between the pairs, both ways. The records stay.
         */
        post: operations["archiveAssociationsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/batch/labels/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take labels off pairs
         * @description Removes only the given types; category and number must both match. Removing the plain type removes the whole association (documented).
         */
        post: operations["archiveAssociationLabelsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/{objectId}/associations/{toObjectType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        /**
         * List what one record is associated with
         * @description Pages forward only. A record without associations gives an empty list.
         */
        get: operations["listAssociations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/{objectId}/associations/{toObjectType}/{toObjectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Id of the record on the to side.
                 * @example 30877412009
                 */
                toObjectId: components["parameters"]["ToObjectId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Label one pair
         * @description Associates two records with the given types, both ways. The pair's other custom labels are replaced, and types that HubSpot defines stay (documented and measured).
         */
        put: operations["setAssociationLabels"];
        post?: never;
        /**
         * Remove one association
         * @description Removes every type between two records, both ways. Harmless where there is none (measured).
         */
        delete: operations["archiveAssociation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{fromObjectType}/{fromObjectId}/associations/default/{toObjectType}/{toObjectId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Id of the record on the from side.
                 * @example 51204577013
                 */
                fromObjectId: components["parameters"]["FromObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Id of the record on the to side.
                 * @example 30877412009
                 */
                toObjectId: components["parameters"]["ToObjectId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Associate one pair without a label
         * @description Associates two records with the plain type of their objects, both ways. Takes no body.
         */
        put: operations["createDefaultAssociation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/usage/high-usage-report/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who is to receive the report.
                 * @example 7001
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a report of records near their limits
         * @description Sends a list of the records that use 80 % or more of an association limit to the user by e-mail.
         */
        post: operations["requestHighUsageReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        /**
         * List association types
         * @description Lists the types of this direction. This version does not repeat the object types.
         */
        get: operations["listAssociationLabels"];
        /**
         * Rename a label
         * @description Changes the texts of a custom label. Its name and its numbers stay.
         */
        put: operations["updateAssociationLabel"];
        /**
         * Create a label
         * @description Creates a custom label in both directions. A pair may have 10 labels by the developer guide and 50 by the knowledge base; the 51st was refused with status 437 (measured).
         */
        post: operations["createAssociationLabel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/{fromObjectType}/{toObjectType}/labels/{associationTypeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Number of the label's type, in either direction.
                 * @example 144
                 */
                associationTypeId: components["parameters"]["AssociationTypeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a label
         * @description Deletes a custom label in both directions. The guide asks to take it off all records first; a label in use was deleted all the same, and the records lost it (measured).
         */
        delete: operations["deleteAssociationLabel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/definitions/configurations/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the portal's limits
         * @description Lists the limits of all object pairs.
         */
        get: operations["listAllAssociationLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/definitions/configurations/{fromObjectType}/{toObjectType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        /**
         * List the limits of an object pair
         * @description Lists the limits of this direction.
         */
        get: operations["listAssociationLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set limits
         * @description Sets how many records one record may be associated with. Only new associations are checked (documented). This version documents a single status, 200, for success and partial failure.
         */
        post: operations["createAssociationLimitsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change limits
         * @description Changes limits, and sets those that did not exist (measured in a later version). This version documents a single status, 200, for success and partial failure.
         */
        post: operations["updateAssociationLimitsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/associations/2025-09/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove limits
         * @description Removes limits; harmless where none is set (measured). The reference documents 200 with a body, while the guide and measurements of 2026-09 say 204.
         */
        post: operations["purgeAssociationLimitsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/batch/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read records
         * @description Reads records by id, or by a property with unique values.
         */
        post: operations["readObjectsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/batch/create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create records
         * @description Creates records, with associations if wanted. Without `objectWriteTraceId` on every input one bad input refuses the whole request (documented).
         */
        post: operations["createObjectsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/batch/update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change records
         * @description Changes properties of records. The same record twice in one request refuses all of it (measured).
         */
        post: operations["updateObjectsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/batch/upsert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change or create records
         * @description Changes the record that has the value, or creates one. The same value twice in one request refuses all of it (measured).
         */
        post: operations["upsertObjectsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/batch/archive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive records
         * @description Moves records to the recycling bin; their associations go with them.
         */
        post: operations["archiveObjectsBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge two records
         * @description Makes a new record of two. Reads of either id are answered with the new record from then on (documented); `hs_merged_object_ids` of the new record lists both.
         */
        post: operations["mergeObjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        /**
         * List all records
         * @description Every record of an object type, page after page. Unlike a search it has no bound and does not lag behind writes (documented).
         */
        get: operations["listObjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/search": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search records
         * @description Finds records by property values. Archived records are never found.
         */
        post: operations["searchObjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/objects/2025-09/{objectType}/{objectId}": {
        parameters: {
            query?: {
                /**
                 * @description Unique property that the path's id is a value of.
                 * @example email
                 */
                idProperty?: components["parameters"]["IdProperty"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record, or a value of `idProperty`.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectIdOrValue"];
            };
            cookie?: never;
        };
        /**
         * Read one record
         * @description Reads a record by id, or by a property with unique values.
         */
        get: operations["getObject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one record
         * @description Changes properties of a record; properties that are not named stay.
         */
        patch: operations["updateObject"];
        trace?: never;
    };
    "/crm-object-schemas/v3/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List custom objects
         * @description Lists the definitions of the portal's custom objects.
         */
        get: operations["listObjectSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm-object-schemas/v3/schemas/{objectType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        /**
         * Read the definition of an object
         * @description Also of HubSpot's own objects (seen in public code). Its association types come with the internal names of labels, which no other answer tells.
         */
        get: operations["getObjectSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/properties/2025-09/{objectType}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        /**
         * List properties
         * @description Lists the properties of an object type; tells which ones can identify a record.
         */
        get: operations["listProperties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-info/2025-09/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the portal's details
         * @description Every valid token may ask this, which makes it a good test of a connection.
         */
        get: operations["getAccountDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/limits/2025-09/associations/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the use of label limits
         * @description Tells how many labels object pairs have and may have.
         */
        get: operations["trackAssociationLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/limits/2025-09/associations/records/from": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List object types with records near a limit
         * @description Lists the object types that have records at or near an association limit.
         */
        get: operations["trackAssociationRecordsFrom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/limits/2025-09/associations/records/{fromObjectTypeId}/to": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type id on the from side.
                 * @example 0-2
                 */
                fromObjectTypeId: components["parameters"]["FromObjectTypeId"];
            };
            cookie?: never;
        };
        /**
         * List the other ends that records come near a limit with
         * @description Lists the object types towards which records of the given type are at or near an association limit.
         */
        get: operations["trackAssociationRecordsTo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/crm/limits/2025-09/associations/records/{fromObjectTypeId}/{toObjectTypeId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type id on the from side.
                 * @example 0-2
                 */
                fromObjectTypeId: components["parameters"]["FromObjectTypeId"];
                /**
                 * @description Object type id on the to side.
                 * @example 0-1
                 */
                toObjectTypeId: components["parameters"]["ToObjectTypeId"];
            };
            cookie?: never;
        };
        /**
         * Read the subscription's limit of an object pair
         * @description Tells how many records one record may be associated with under the portal's subscription, and which records come close. No other operation tells that number.
         */
        get: operations["trackAssociationRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/v3/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh an access token
         * @description Exchanges a refresh token, or an authorization code, for an access token.
         */
        post: operations["createAccessToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An access token. */
        AccessToken: {
            /** @example example-access-token */
            access_token: string;
            /**
             * @description Refresh token to use from now on.
             * @example example-refresh-token
             */
            refresh_token?: string;
            /**
             * Format: int32
             * @description Seconds that the access token is valid for; 1800 where it was seen.
             * @example 1800
             */
            expires_in: number;
            /** @example bearer */
            token_type: string;
            /**
             * Format: int32
             * @example 62515
             */
            hub_id?: number;
            /**
             * Format: int32
             * @example 7001
             */
            user_id?: number;
            /**
             * @example [
             *       "oauth",
             *       "crm.objects.contacts.read"
             *     ]
             */
            scopes?: string[];
        };
        /** @description Asks for a new access token. All values travel in the body. */
        AccessTokenRequest: {
            /**
             * @example refresh_token
             * @enum {string}
             */
            grant_type: "refresh_token" | "authorization_code" | "client_credentials";
            /** @example example-client */
            client_id: string;
            /** @example example-secret */
            client_secret: string;
            /**
             * @description With grant type `refresh_token`.
             * @example example-refresh-token
             */
            refresh_token?: string;
            /** @description With grant type `authorization_code`. */
            code?: string;
            /** @description With grant type `authorization_code`. */
            redirect_uri?: string;
        };
        /** @description The portal behind the token. */
        AccountDetails: {
            /**
             * Format: int32
             * @example 62515
             */
            portalId: number;
            /**
             * @description `STANDARD`, `DEVELOPER_TEST`, `SANDBOX` or `APP_DEVELOPER`.
             * @example STANDARD
             */
            accountType: string;
            /**
             * @description Time zone of the portal; its midnight resets the daily quota.
             * @example Europe/Madrid
             */
            timeZone: string;
            /** @example EUR */
            companyCurrency?: string | null;
            additionalCurrencies?: string[];
            /** @example +01:00 */
            utcOffset?: string;
            /**
             * Format: int64
             * @example 3600000
             */
            utcOffsetMilliseconds?: number;
            /** @example app-eu1.hubspot.com */
            uiDomain: string;
            /**
             * @description For example `na1` or `eu1`.
             * @example eu1
             */
            dataHostingLocation: string;
            /** @description Since version 2026-09. */
            portalName?: string;
            /** @description Since version 2026-09. */
            createdAt?: string;
        };
        /** @description Answer of the removing operations in the dated versions. The results say nothing. */
        ArchivedBatch: components["schemas"]["BatchEnvelope"] & components["schemas"]["BatchErrors"] & {
            results: {
                [key: string]: unknown;
            }[];
        };
        /** @description A record at the other end, with every type that the pair holds. */
        AssociatedRecord: {
            toObjectId: components["schemas"]["RecordId"];
            /** @description The plain type is always among them, with `label` null. */
            associationTypes: components["schemas"]["AssociationLabel"][];
        };
        /**
         * @description Who defined an association type. The same number may exist in two categories, so the category is part of a type's identity and must never be guessed.
         * @example USER_DEFINED
         * @enum {string}
         */
        AssociationCategory: "HUBSPOT_DEFINED" | "USER_DEFINED" | "INTEGRATOR_DEFINED" | "WORK";
        /** @description One record and, from its second page on, where to continue. Every record has its own cursor. */
        AssociationCursor: {
            id: components["schemas"]["RecordId"];
            /**
             * @description Value of `paging.next.after` from this record's previous page.
             * @example NTAw
             */
            after?: string;
        };
        /** @description An association type of one direction, with the text that people see. */
        AssociationLabel: {
            category: components["schemas"]["AssociationCategory"];
            typeId: components["schemas"]["AssociationTypeId"];
            /**
             * @description The text; null for the plain, unlabelled type. HubSpot has renamed its own texts before: recognise types by category and number.
             * @example Billing contact
             */
            label?: string | null;
            /**
             * @description Object type id of the from side. Null in the answer to label creation (measured).
             * @example 0-1
             */
            fromObjectTypeId?: string | null;
            /**
             * @description Object type id of the to side. Null in the answer to label creation (measured).
             * @example 0-2
             */
            toObjectTypeId?: string | null;
        };
        /** @description A label to create on an object pair. */
        AssociationLabelCreateInput: {
            /**
             * @description Internal name: unique in the portal, fixed for ever, without hyphens and not beginning with a digit (documented).
             * @example billing_contact
             */
            name: string;
            /**
             * @description Text on the from side. An empty text creates a plain, unlabelled type (measured).
             * @example Billing contact
             */
            label: string;
            /**
             * @description Text on the to side. Without it both sides share one text.
             * @example Billed by
             */
            inverseLabel?: string;
        };
        /** @description New texts for a label. */
        AssociationLabelUpdateInput: {
            associationTypeId: components["schemas"]["AssociationTypeId"];
            /**
             * @description New text on the side of the path's direction.
             * @example Accounts payable
             */
            label: string;
            /**
             * @description New text on the other side. Without it HubSpot overwrites both sides with `label` (measured).
             * @example Billed by
             */
            inverseLabel?: string;
        };
        /** @description An association type of one direction, as version 2025-09 lists it. */
        AssociationLabelWithoutObjectTypes: {
            category: components["schemas"]["AssociationCategory"];
            typeId: components["schemas"]["AssociationTypeId"];
            /**
             * @description The text; null for the plain, unlabelled type.
             * @example Billing contact
             */
            label?: string | null;
        };
        /** @description Pairs and the types to take off them. */
        AssociationLabelsArchiveInput: {
            /** @description HubSpot states no maximum; 2,000 is inferred from the create operation, and third parties disagree. */
            inputs: components["schemas"]["LabelledPair"][];
        };
        /** @description All association types of one direction, as version 2025-09 lists them. There is no paging. */
        AssociationLabelsWithoutObjectTypes: {
            results: components["schemas"]["AssociationLabelWithoutObjectTypes"][];
        };
        /** @description The limit of one association type in one direction. */
        AssociationLimit: {
            category: components["schemas"]["AssociationCategory"];
            typeId: components["schemas"]["AssociationTypeId"];
            /**
             * Format: int32
             * @description Records that one record may be associated with under this type; null where no limit is set.
             * @example 5
             */
            userEnforcedMaxToObjectIds?: number | null;
            /**
             * @description Text of the type; null for the plain one.
             * @example Billing contact
             */
            label?: string | null;
        };
        /** @description A limit to set. Requests say `maxToObjectIds` where answers say `userEnforcedMaxToObjectIds`. */
        AssociationLimitInput: {
            category: components["schemas"]["AssociationCategory"];
            typeId: components["schemas"]["AssociationTypeId"];
            /**
             * Format: int32
             * @description Records that one record may be associated with under this type; lower than the subscription's own limit (documented), at least 1 (inferred).
             * @example 5
             */
            maxToObjectIds: number;
        };
        /** @description An association type whose limit is to go. */
        AssociationLimitReference: {
            /**
             * @description As in the other operations; HubSpot documents a plain string here.
             * @example USER_DEFINED
             */
            category: string;
            typeId: components["schemas"]["AssociationTypeId"];
        };
        /** @description Limits of a portal or of one object pair. There is no paging. */
        AssociationLimits: {
            results: components["schemas"]["AssociationLimit"][];
        };
        /** @description Limits to set on an object pair. HubSpot states no maximum number of inputs. */
        AssociationLimitsInput: {
            inputs: components["schemas"]["AssociationLimitInput"][];
        };
        /** @description Limits to remove from an object pair. HubSpot states no maximum number of inputs. */
        AssociationLimitsPurgeInput: {
            inputs: components["schemas"]["AssociationLimitReference"][];
        };
        /** @description One page of what a record is associated with. */
        AssociationPage: {
            results: components["schemas"]["AssociatedRecord"][];
            paging?: components["schemas"]["ForwardPaging"];
        };
        /** @description An association type as writes name it. Reads, labels and limits name the same two facts `category` and `typeId`. */
        AssociationSpec: {
            associationCategory: components["schemas"]["AssociationCategory"];
            associationTypeId: components["schemas"]["AssociationTypeId"];
        };
        /**
         * Format: int32
         * @description Number of an association type. Custom types differ from portal to portal, and the two directions of a pair usually have different numbers.
         * @example 279
         */
        AssociationTypeId: number;
        /** @description Records to separate, grouped by the record on the path's from side. */
        AssociationsArchiveInput: {
            /** @description HubSpot states no maximum; 2,000 is inferred from the create operation, and third parties also speak of 100 distinct records. */
            inputs: components["schemas"]["RecordGroup"][];
        };
        /** @description Pairs to label. */
        AssociationsCreateInput: {
            /** @description At most 2,000 pairs in one request (documented in the associations guide). */
            inputs: components["schemas"]["LabelledPair"][];
        };
        /** @description Records whose associations to read. */
        AssociationsReadInput: {
            /** @description At most 1,000 records in one request (documented in the associations guide, in force since 10 February 2025). */
            inputs: components["schemas"]["AssociationCursor"][];
        };
        /** @description What every answer to a batch has in common. */
        BatchEnvelope: {
            status: components["schemas"]["BatchStatus"];
            /** Format: date-time */
            requestedAt?: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            completedAt: string;
            links?: {
                [key: string]: string;
            };
        };
        /** @description An error inside the answer to a batch. HubSpot documents six fields as required; recorded answers leave out `links`, `errors` or `context`, so read each of them as optional. */
        BatchError: {
            /** @example error */
            status: string;
            /**
             * @description For example `OBJECT_NOT_FOUND` or `VALIDATION_ERROR`.
             * @example OBJECT_NOT_FOUND
             */
            category: string;
            /**
             * @description Documented as an object; a string in every recorded answer.
             * @example crm.associations.NO_ASSOCIATIONS_FOUND
             */
            subCategory?: string | {
                [key: string]: unknown;
            };
            message: string;
            context: components["schemas"]["ErrorContext"];
            errors: components["schemas"]["ErrorDetail"][];
            links: components["schemas"]["ErrorLinks"];
            id?: string;
        };
        /** @description What a batch adds to its answer when some inputs failed. */
        BatchErrors: {
            /**
             * Format: int32
             * @description Number of entries in `errors`.
             * @example 1
             */
            numErrors?: number;
            /** @description One entry may speak of several inputs; its `context` names them. */
            errors?: components["schemas"]["BatchError"][];
        };
        /**
         * @description How far the batch has come. Answers to associations are complete when they arrive.
         * @example COMPLETE
         * @enum {string}
         */
        BatchStatus: "PENDING" | "PROCESSING" | "CANCELED" | "COMPLETE";
        /** @description The limits that were set. */
        CreatedAssociationLimits: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["AssociationLimit"][];
        };
        /** @description The limits that were set, and why the others were not. */
        CreatedAssociationLimitsWithErrors: components["schemas"]["CreatedAssociationLimits"] & components["schemas"]["BatchErrors"];
        /** @description The pairs after a labelled write. Order and number need not match the inputs; compare by ids. */
        CreatedAssociations: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["LabelledAssociation"][];
        };
        /** @description The pairs that were written, and why the others were not. */
        CreatedAssociationsWithErrors: components["schemas"]["CreatedAssociations"] & components["schemas"]["BatchErrors"];
        /** @description A CRM record. */
        CrmObject: {
            id: components["schemas"]["RecordId"];
            properties: components["schemas"]["PropertyValues"];
            propertiesWithHistory?: components["schemas"]["PropertyHistory"];
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
            archived?: boolean;
            /** Format: date-time */
            archivedAt?: string;
            objectWriteTraceId?: components["schemas"]["ObjectWriteTraceId"];
        };
        /** @description One direction of an association made without a label. */
        DefaultAssociation: {
            from: components["schemas"]["RecordReference"];
            to: components["schemas"]["RecordReference"];
            associationSpec: components["schemas"]["AssociationSpec"];
        };
        /** @description Two results for each pair, one per direction. Failures stand in the same answer; there is no 207. */
        DefaultAssociations: components["schemas"]["BatchEnvelope"] & components["schemas"]["BatchErrors"] & {
            results: components["schemas"]["DefaultAssociation"][];
        };
        /** @description Pairs to associate without a label. */
        DefaultAssociationsInput: {
            /** @description HubSpot states no maximum; 2,000 is inferred from the labelled create operation. */
            inputs: components["schemas"]["RecordPair"][];
        };
        /** @description When the report was asked for. */
        EnqueueTime: {
            /**
             * Format: int64
             * @description Milliseconds since the epoch (unit inferred from the size of the number).
             * @example 1790000000000
             */
            value: number;
            dateOnly: boolean;
            /**
             * Format: int32
             * @description Offset from UTC; HubSpot does not state the unit.
             */
            timeZoneShift: number;
        };
        /** @description Body of an answer that refuses the whole request. HubSpot asks callers to treat every field as optional, and recorded bodies lack one or another, so nothing is required here. */
        Error: {
            /**
             * @description Always `error` where it was seen.
             * @example error
             */
            status?: string;
            /** @description Explanation in English. Meant for people, not for comparisons. */
            message?: string;
            /**
             * @description Identifies the request towards HubSpot's support.
             * @example 5f0c9d1e-6b58-4a3b-8d0e-2c1f4b7a9e10
             */
            correlationId?: string;
            /**
             * @description Kind of error, for example `VALIDATION_ERROR`, `INVALID_AUTHENTICATION` or `MISSING_SCOPES`.
             * @example VALIDATION_ERROR
             */
            category?: string;
            /** @description Finer kind of error. A string where it was seen. */
            subCategory?: string | {
                [key: string]: unknown;
            };
            context?: components["schemas"]["ErrorContext"];
            links?: components["schemas"]["ErrorLinks"];
            errors?: components["schemas"]["ErrorDetail"][];
            /** @description `RATE_LIMIT` in answers with status 429. */
            errorType?: string;
            /** @description With status 429, the quota that ran out: `DAILY`, `TEN_SECONDLY_ROLLING` or `SECONDLY`. Also seen in lower case. */
            policyName?: string;
            /** @description With status 429, identifies the request. */
            requestId?: string;
            /** @description Error code of the token operation, for example `invalid_grant`. */
            error?: string;
            /** @description Explanation that the token operation gives. */
            error_description?: string;
        };
        /**
         * @description Facts about the error, each with one or more values. The keys depend on the error.
         * @example {
         *       "fromObjectId": [
         *         "51204577013"
         *       ]
         *     }
         */
        ErrorContext: {
            [key: string]: string[];
        };
        /** @description One of several reasons behind an error. */
        ErrorDetail: {
            message: string;
            code?: string;
            /** @description Part of the request that is at fault. */
            in?: string;
            subCategory?: string;
            context?: components["schemas"]["ErrorContext"];
        };
        /** @description Addresses with more information. */
        ErrorLinks: {
            [key: string]: string;
        };
        /** @description Present only if there are more pages. */
        ForwardPaging: {
            next?: components["schemas"]["NextPage"];
        };
        /** @description Confirms that a report is being made. */
        HighUsageReport: {
            /**
             * Format: int32
             * @example 7001
             */
            userId: number;
            /**
             * @description Where the report will be sent.
             * @example ada@example.com
             */
            userEmail: string;
            enqueueTime: components["schemas"]["EnqueueTime"];
        };
        /** @description A pair after a labelled write. */
        LabelledAssociation: {
            fromObjectTypeId: components["schemas"]["ObjectTypeId"];
            fromObjectId: components["schemas"]["RecordId"];
            toObjectTypeId: components["schemas"]["ObjectTypeId"];
            toObjectId: components["schemas"]["RecordId"];
            /** @description Texts of the labels that were written. */
            labels: string[];
        };
        /** @description Two records and association types between them, in the direction of the path. */
        LabelledPair: {
            /** @description The types. They must belong to the path's direction; a wrong one makes HubSpot refuse the request. */
            types: components["schemas"]["AssociationSpec"][];
            from: components["schemas"]["RecordReference"];
            to: components["schemas"]["RecordReference"];
        };
        /** @description Where the next page begins. */
        NextPage: {
            /**
             * @description Send this back as `after`.
             * @example NTAw
             */
            after: string;
            /** @description Ready-made address of the next page. Deprecated by HubSpot and seen pointing at an older version. */
            link?: string;
        };
        /** @description An association for a record that is being created. An empty `types` links nothing (measured). */
        ObjectAssociationInput: {
            to: components["schemas"]["RecordReference"];
            types: components["schemas"]["AssociationSpec"][];
        };
        /** @description A record to create. */
        ObjectCreateInput: {
            properties: components["schemas"]["PropertyValues"];
            associations?: components["schemas"]["ObjectAssociationInput"][];
            objectWriteTraceId?: components["schemas"]["ObjectWriteTraceId"];
        };
        /** @description One page of the records of an object type. */
        ObjectPage: {
            results: components["schemas"]["CrmObject"][];
            paging?: components["schemas"]["ForwardPaging"];
        };
        /** @description All properties of an object type. */
        ObjectProperties: {
            results: components["schemas"]["ObjectProperty"][];
        };
        /** @description A property of an object type, as far as lookups need it; real answers say more. */
        ObjectProperty: {
            /**
             * @description Internal name.
             * @example email
             */
            name: string;
            /** @example Email */
            label: string;
            /**
             * @description For example `string`, `number`, `enumeration`, `date`, `datetime` or `bool`.
             * @example string
             */
            type: string;
            /**
             * @description How the property is edited, for example `text` or `select`.
             * @example text
             */
            fieldType: string;
            description?: string;
            /** @example contactinformation */
            groupName?: string;
            /** @description Whether no two records share a value, so that the property may be used as `idProperty`. Custom properties only; contacts' `email` is accepted as `idProperty` as well. */
            hasUniqueValue?: boolean;
            hubspotDefined?: boolean;
            calculated?: boolean;
            hidden?: boolean;
            archived?: boolean;
        };
        /** @description Definition of an object. Of HubSpot's own ones, `id` and names are like those of custom objects (inferred). */
        ObjectSchema: {
            /** @example 3456789 */
            id: string;
            /**
             * @description Object type id, `2-n`. Always accepted in paths.
             * @example 2-3456789
             */
            objectTypeId?: string;
            /**
             * @description Portal id and name, `p{portalId}_{name}`. Accepted in paths; the bare name is not, since 24 June 2025 (documented).
             * @example p123_vendor
             */
            fullyQualifiedName?: string;
            /** @example vendor */
            name: string;
            labels: components["schemas"]["ObjectSchemaLabels"];
            primaryDisplayProperty?: string | null;
            secondaryDisplayProperties?: string[];
            requiredProperties?: string[];
            searchableProperties?: string[];
            properties?: components["schemas"]["ObjectProperty"][];
            associations?: components["schemas"]["ObjectSchemaAssociation"][];
            archived?: boolean;
            /** Format: date-time */
            createdAt?: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        /** @description An association type that the object takes part in. The only place that tells a label's `name`. */
        ObjectSchemaAssociation: {
            /**
             * @description Association type id, as a string.
             * @example 144
             */
            id: string;
            fromObjectTypeId: components["schemas"]["ObjectTypeId"];
            toObjectTypeId: components["schemas"]["ObjectTypeId"];
            /**
             * @description Internal name. May lag behind a change by about five minutes (measured).
             * @example billing_contact
             */
            name?: string | null;
            /** Format: date-time */
            createdAt?: string | null;
            /** Format: date-time */
            updatedAt?: string | null;
        };
        /** @description Names that people see. */
        ObjectSchemaLabels: {
            /** @example Vendor */
            singular?: string;
            /** @example Vendors */
            plural?: string;
        };
        /** @description The portal's custom objects. */
        ObjectSchemas: {
            results: components["schemas"]["ObjectSchema"][];
        };
        /** @description One page of records that were found. The index lags behind writes by moments. */
        ObjectSearchPage: {
            /**
             * Format: int32
             * @description Number of records that match, on all pages together.
             * @example 1
             */
            total: number;
            results: components["schemas"]["CrmObject"][];
            paging?: components["schemas"]["ForwardPaging"];
        };
        /**
         * @description Object type id, `0-n` for HubSpot's own objects and `2-n` for custom ones.
         * @example 0-1
         */
        ObjectTypeId: string;
        /** @description Properties to change on one record. */
        ObjectUpdate: {
            properties: components["schemas"]["PropertyValues"];
            objectWriteTraceId?: components["schemas"]["ObjectWriteTraceId"];
        };
        /** @description A record to change. */
        ObjectUpdateInput: {
            /**
             * @description Record id, or a value of `idProperty`.
             * @example 51204577013
             */
            id: string;
            /** @description Unique property that `id` is a value of. Contacts do not take `email` here (measured). */
            idProperty?: string;
            properties: components["schemas"]["PropertyValues"];
            objectWriteTraceId?: components["schemas"]["ObjectWriteTraceId"];
        };
        /** @description A record to change, or to create where no record has the value. */
        ObjectUpsertInput: {
            /**
             * @description Value of `idProperty`.
             * @example ada@example.com
             */
            id: string;
            /**
             * @description Property with unique values. A non-unique one, `hs_object_id` included, is refused (measured).
             * @example email
             */
            idProperty?: string;
            properties: components["schemas"]["PropertyValues"];
            objectWriteTraceId?: components["schemas"]["ObjectWriteTraceId"];
        };
        /**
         * @description A mark of the caller's choice that comes back with the record or with its error. A batch create answers 207 only if every input carries one (documented).
         * @example row-17
         */
        ObjectWriteTraceId: string;
        /** @description The records. Order and number need not match the inputs. */
        Objects: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["CrmObject"][];
        };
        /** @description Records to archive. */
        ObjectsArchiveInput: {
            /** @description At most 100 records in one request (documented). */
            inputs: components["schemas"]["RecordReference"][];
        };
        /** @description Records to create. */
        ObjectsCreateInput: {
            /** @description At most 100 records in one request (documented). */
            inputs: components["schemas"]["ObjectCreateInput"][];
        };
        /** @description Two records to merge. */
        ObjectsMergeInput: {
            /**
             * @description The record whose values win.
             * @example 51204577013
             */
            primaryObjectId: string;
            /** @example 51204577044 */
            objectIdToMerge: string;
        };
        /** @description Records to read, all by record id or all by one unique property. */
        ObjectsReadInput: {
            /**
             * @description Property whose values the inputs are, for example `email` of contacts or a custom property with unique values. Leave out to read by record id; `hs_object_id` is not accepted where it was tried.
             * @example email
             */
            idProperty?: string;
            /** @description At most 100 values in one request (documented and measured). Send each value once: write batches with duplicates are refused whole. */
            inputs: components["schemas"]["RecordReference"][];
            /** @description Properties to return. */
            properties: string[];
            /** @description Properties to return with former values. Documented as required; an empty list will do. */
            propertiesWithHistory: string[];
        };
        /** @description A search. The body may have at most 3,000 characters, a search gives at most 10,000 records, and an account may search five times a second (all documented). */
        ObjectsSearchInput: {
            /** @description At least one group must hold. At most 5 (documented in the search guide; HubSpot's schema says 6). */
            filterGroups?: components["schemas"]["SearchFilterGroup"][];
            /** @description Text to find in the default searchable properties. */
            query?: string;
            sorts?: components["schemas"]["SearchSort"][];
            /** @description Properties to return. */
            properties?: string[];
            /**
             * Format: int32
             * @description Records on a page, at most 200 (documented).
             * @example 100
             */
            limit?: number;
            /**
             * @description Value of `paging.next.after` from the previous page.
             * @example 100
             */
            after?: string;
        };
        /** @description Records to change. */
        ObjectsUpdateInput: {
            /** @description At most 100 records in one request (documented). */
            inputs: components["schemas"]["ObjectUpdateInput"][];
        };
        /** @description Records to change or create. */
        ObjectsUpsertInput: {
            /** @description At most 100 records in one request (documented). */
            inputs: components["schemas"]["ObjectUpsertInput"][];
        };
        /** @description The records that could be had. One error entry lists all missing ids in `context.ids` (measured). */
        ObjectsWithErrors: components["schemas"]["Objects"] & components["schemas"]["BatchErrors"];
        /** @description Present only if there are more pages. */
        Paging: {
            next?: components["schemas"]["NextPage"];
            prev?: components["schemas"]["PreviousPage"];
        };
        /** @description Where the previous page begins. */
        PreviousPage: {
            /** @example MA */
            before: string;
            /** @description Ready-made address of the previous page. */
            link?: string;
        };
        /** @description Former values of properties, newest first, by internal name. Only with `propertiesWithHistory`. */
        PropertyHistory: {
            [key: string]: {
                [key: string]: unknown;
            }[];
        };
        /**
         * @description Property values by internal name. Values travel as strings; null means empty.
         * @example {
         *       "email": "ada@example.com",
         *       "firstname": "Ada"
         *     }
         */
        PropertyValues: {
            [key: string]: string | null;
        };
        /** @description What was found. Order and number need not match the inputs; compare by `from.id`. */
        ReadAssociations: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["RecordAssociations"][];
        };
        /** @description What was found, and an entry for every record without associations. */
        ReadAssociationsWithErrors: components["schemas"]["ReadAssociations"] & components["schemas"]["BatchErrors"];
        /** @description What one of the asked records is associated with. */
        RecordAssociations: {
            from: components["schemas"]["RecordReference"];
            to: components["schemas"]["AssociatedRecord"][];
            paging?: components["schemas"]["Paging"];
        };
        /** @description A record that has reached its association limit. */
        RecordAtLimit: {
            objectId: components["schemas"]["RecordId"];
            /**
             * @description Name of the record.
             * @example Example GmbH
             */
            label: string;
        };
        /** @description One record and all the records to separate it from. */
        RecordGroup: {
            from: components["schemas"]["RecordReference"];
            /** @description The records at the other end. Always an array, also for one. */
            to: components["schemas"]["RecordReference"][];
        };
        /**
         * @description Record id, unique within its object type only. Ids outgrow 32 bits; send them as strings. HubSpot's own answers have been seen with numbers where its documentation promises strings, so read both.
         * @example 51204577013
         */
        RecordId: string;
        /** @description A record that is near its association limit. */
        RecordNearLimit: components["schemas"]["RecordAtLimit"] & {
            /**
             * Format: int64
             * @example 41000
             */
            usage: number;
            /** @example 82 */
            percentage: number;
        };
        /** @description Two records, in the direction of the path. */
        RecordPair: {
            from: components["schemas"]["RecordReference"];
            to: components["schemas"]["RecordReference"];
        };
        /** @description One record, by its id. */
        RecordReference: {
            id: components["schemas"]["RecordId"];
        };
        /** @description A condition on one property. */
        SearchFilter: {
            /**
             * @description Internal name, or `associations.{objectType}` to filter by an associated record's id.
             * @example domain
             */
            propertyName: string;
            /**
             * @example IN
             * @enum {string}
             */
            operator: "EQ" | "NEQ" | "LT" | "LTE" | "GT" | "GTE" | "BETWEEN" | "IN" | "NOT_IN" | "HAS_PROPERTY" | "NOT_HAS_PROPERTY" | "CONTAINS_TOKEN" | "NOT_CONTAINS_TOKEN";
            /** @description The value, for the operators that take one. */
            value?: string;
            /** @description The values of `IN` and `NOT_IN`. Text must be in lower case (documented). */
            values?: string[];
            /** @description Upper end of `BETWEEN`. */
            highValue?: string;
        };
        /** @description Conditions that must all hold. */
        SearchFilterGroup: {
            /** @description At most 6 in a group and 18 in a search (documented). */
            filters: components["schemas"]["SearchFilter"][];
        };
        /** @description Order of the results. */
        SearchSort: {
            /** @example createdate */
            propertyName: string;
            /** @enum {string} */
            direction?: "ASCENDING" | "DESCENDING";
        };
        /** @description Use of the label limit of one object pair. Deleted labels are counted for about 40 seconds more (measured). */
        TrackedLabels: {
            allLabels: string[];
            fromObjectType: components["schemas"]["TrackedObjectType"];
            toObjectType: components["schemas"]["TrackedObjectType"];
            /**
             * Format: int64
             * @description Labels that the pair may have.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description Labels that the pair has. A paired label counts once; the plain type does not count (measured).
             * @example 3
             */
            usage: number;
            /**
             * @description Use in per cent.
             * @example 6
             */
            percentage: number;
        };
        /** @description Use of label limits. */
        TrackedLabelsList: {
            results: components["schemas"]["TrackedLabels"][];
        };
        /** @description An object type with its names. */
        TrackedObjectType: {
            objectTypeId: components["schemas"]["ObjectTypeId"];
            /** @example Contact */
            singularLabel: string;
            /** @example Contacts */
            pluralLabel: string;
        };
        /** @description The association limit that the subscription sets for one object pair, and records close to it. */
        TrackedRecords: {
            /**
             * Format: int64
             * @description Records that one record may be associated with.
             * @example 50000
             */
            limit: number;
            /** Format: int64 */
            totalRecordsAtLimit: number;
            /** Format: int64 */
            totalRecordsNearLimit: number;
            atLimitFromRecordSamples: components["schemas"]["RecordAtLimit"][];
            nearLimitFromRecordSamples: components["schemas"]["RecordNearLimit"][];
        };
        /** @description An object type, and whether any of its records is at or near an association limit. */
        TrackedRecordsObjectType: components["schemas"]["TrackedObjectType"] & {
            hasRecordsAtLimit: boolean;
            /** @description Whether a record uses 80 % or more of its limit. */
            hasRecordsNearLimit: boolean;
        };
        /** @description Object types with records at or near an association limit. */
        TrackedRecordsObjectTypes: {
            results: components["schemas"]["TrackedRecordsObjectType"][];
        };
        /** @description A limit after an update, without the type's text. */
        UpdatedAssociationLimit: {
            category: components["schemas"]["AssociationCategory"];
            typeId: components["schemas"]["AssociationTypeId"];
            /**
             * Format: int32
             * @description Records that one record may be associated with under this type.
             * @example 5
             */
            userEnforcedMaxToObjectIds?: number | null;
        };
        /** @description The limits that were changed. */
        UpdatedAssociationLimits: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["UpdatedAssociationLimit"][];
        };
        /** @description The limits that were changed, and why the others were not. */
        UpdatedAssociationLimitsWithErrors: components["schemas"]["UpdatedAssociationLimits"] & components["schemas"]["BatchErrors"];
        /** @description A CRM record after an upsert. */
        UpsertedCrmObject: components["schemas"]["CrmObject"] & {
            /** @description Whether the upsert created the record. */
            new: boolean;
        };
        /** @description The records after an upsert. */
        UpsertedObjects: components["schemas"]["BatchEnvelope"] & {
            results: components["schemas"]["UpsertedCrmObject"][];
        };
        /** @description The records that were written, and why the others were not. */
        UpsertedObjectsWithErrors: components["schemas"]["UpsertedObjects"] & components["schemas"]["BatchErrors"];
    };
    responses: {
        /** @description The token. */
        AccessToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessToken"];
            };
        };
        /** @description The portal. */
        AccountDetails: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccountDetails"];
            };
        };
        /** @description Done. Repeating the request, or removing what is not there, is harmless. Callers should also accept 204 without a body. */
        ArchivedBatch: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ArchivedBatch"];
            };
        };
        /** @description The types of this direction. */
        AssociationLabelsWithoutObjectTypes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssociationLabelsWithoutObjectTypes"];
            };
        };
        /** @description The limits. Types without a limit may be listed with null. */
        AssociationLimits: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssociationLimits"];
            };
        };
        /** @description One page; the last one has no `paging`. */
        AssociationPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssociationPage"];
            };
        };
        /** @description The label exists. Two entries come back, one per direction, and the status is 200 and not 201. */
        CreatedAssociationLabelWithoutObjectTypes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AssociationLabelsWithoutObjectTypes"];
            };
        };
        /** @description The limits that are set and, in the same answer, why others are not. */
        CreatedAssociationLimitsInOneStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatedAssociationLimitsWithErrors"];
            };
        };
        /** @description All pairs were labelled. Callers should also accept 200, which an older reference documents. */
        CreatedAssociations: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatedAssociations"];
            };
        };
        /** @description Some pairs were labelled. Documented, but no recorded answer is known; wrong association types were refused with 400 for the whole request. */
        CreatedAssociationsWithErrors: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatedAssociationsWithErrors"];
            };
        };
        /** @description The record. */
        CrmObject: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CrmObject"];
            };
        };
        /** @description The records are associated. Repeating the request changes nothing. */
        DefaultAssociations: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DefaultAssociations"];
            };
        };
        /** @description HubSpot refused the request. Statuses seen: 400 wrong input, 401 no or bad token, 403 missing scope, 404 no such record, 405, 409 conflict, 414, 423 locked for two seconds, 429 over a quota, 437 too many labels on a pair, 477 portal is being moved (wait for `Retry-After` seconds), and 5xx. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The report will be sent by e-mail. */
        HighUsageReport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["HighUsageReport"];
            };
        };
        /** @description The pair now has exactly these custom labels. */
        LabelledAssociation: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["LabelledAssociation"];
            };
        };
        /** @description Done. The answer has no body. */
        NoContent: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description One page; the last one has no `paging`. */
        ObjectPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectPage"];
            };
        };
        /** @description The properties. */
        ObjectProperties: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectProperties"];
            };
        };
        /** @description The definition. */
        ObjectSchema: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectSchema"];
            };
        };
        /** @description The portal's custom objects. */
        ObjectSchemas: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectSchemas"];
            };
        };
        /** @description One page; the last one has no `paging`. */
        ObjectSearchPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectSearchPage"];
            };
        };
        /** @description All inputs succeeded. */
        Objects: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Objects"];
            };
        };
        /** @description Some inputs failed. */
        ObjectsWithErrors: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ObjectsWithErrors"];
            };
        };
        /** @description Every asked record has associations. */
        ReadAssociations: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReadAssociations"];
            };
        };
        /** @description At least one record has no associations. That is an error entry with subcategory `crm.associations.NO_ASSOCIATIONS_FOUND` and not a fault; a record that does not exist looks the same (measured). */
        ReadAssociationsWithErrors: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ReadAssociationsWithErrors"];
            };
        };
        /** @description Use of label limits. */
        TrackedLabelsList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrackedLabelsList"];
            };
        };
        /** @description The limit of the pair and records close to it. */
        TrackedRecords: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrackedRecords"];
            };
        };
        /** @description Object types with records at or near a limit. */
        TrackedRecordsObjectTypes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TrackedRecordsObjectTypes"];
            };
        };
        /** @description The limits that are changed and, in the same answer, why others are not. */
        UpdatedAssociationLimitsInOneStatus: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpdatedAssociationLimitsWithErrors"];
            };
        };
        /** @description All records were written. */
        UpsertedObjects: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpsertedObjects"];
            };
        };
        /** @description Some records were not written. */
        UpsertedObjectsWithErrors: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UpsertedObjectsWithErrors"];
            };
        };
    };
    parameters: {
        /**
         * @description Value of `paging.next.after` from the previous page.
         * @example NTAw
         */
        After: string;
        /**
         * @description Whether to answer with archived ones instead.
         * @example false
         */
        Archived: boolean;
        /**
         * @description Associations on a page, at most 500 (documented).
         * @example 500
         */
        AssociationPageLimit: number;
        /**
         * @description Number of the label's type, in either direction.
         * @example 144
         */
        AssociationTypeId: number;
        /**
         * @description Id of the record on the from side.
         * @example 51204577013
         */
        FromObjectId: string;
        /**
         * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
         * @example 0-1
         */
        FromObjectType: string;
        /**
         * @description Object type id on the from side.
         * @example 0-2
         */
        FromObjectTypeId: string;
        /**
         * @description Unique property that the path's id is a value of.
         * @example email
         */
        IdProperty: string;
        /**
         * @description Id of the record.
         * @example 51204577013
         */
        ObjectId: string;
        /**
         * @description Id of the record, or a value of `idProperty`.
         * @example 51204577013
         */
        ObjectIdOrValue: string;
        /**
         * @description Records on a page, at most 100 (documented).
         * @example 100
         */
        ObjectPageLimit: number;
        /**
         * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
         * @example 0-1
         */
        ObjectType: string;
        /**
         * @description Object type id on the from side; leave out for all.
         * @example 0-2
         */
        OptionalFromObjectTypeId: string;
        /**
         * @description Object type id on the to side; leave out for all.
         * @example 0-1
         */
        OptionalToObjectTypeId: string;
        /**
         * @description Properties to return, separated by commas.
         * @example [
         *       "email",
         *       "firstname"
         *     ]
         */
        Properties: string[];
        /**
         * @description Id of the record on the to side.
         * @example 30877412009
         */
        ToObjectId: string;
        /**
         * @description Object type on the to side, named like the from side.
         * @example 0-2
         */
        ToObjectType: string;
        /**
         * @description Object type id on the to side.
         * @example 0-1
         */
        ToObjectTypeId: string;
        /**
         * @description The user who is to receive the report.
         * @example 7001
         */
        UserId: number;
    };
    requestBodies: {
        ArchiveAssociationLabels: {
            content: {
                "application/json": components["schemas"]["AssociationLabelsArchiveInput"];
            };
        };
        ArchiveAssociations: {
            content: {
                "application/json": components["schemas"]["AssociationsArchiveInput"];
            };
        };
        ArchiveObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsArchiveInput"];
            };
        };
        CreateAccessToken: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["AccessTokenRequest"];
            };
        };
        CreateAssociationLabel: {
            content: {
                "application/json": components["schemas"]["AssociationLabelCreateInput"];
            };
        };
        CreateAssociations: {
            content: {
                "application/json": components["schemas"]["AssociationsCreateInput"];
            };
        };
        CreateDefaultAssociations: {
            content: {
                "application/json": components["schemas"]["DefaultAssociationsInput"];
            };
        };
        CreateObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsCreateInput"];
            };
        };
        MergeObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsMergeInput"];
            };
        };
        PurgeAssociationLimits: {
            content: {
                "application/json": components["schemas"]["AssociationLimitsPurgeInput"];
            };
        };
        ReadAssociations: {
            content: {
                "application/json": components["schemas"]["AssociationsReadInput"];
            };
        };
        ReadObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsReadInput"];
            };
        };
        SearchObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsSearchInput"];
            };
        };
        /** @description The types themselves, not wrapped in an object. */
        SetAssociationLabels: {
            content: {
                "application/json": components["schemas"]["AssociationSpec"][];
            };
        };
        SetAssociationLimits: {
            content: {
                "application/json": components["schemas"]["AssociationLimitsInput"];
            };
        };
        UpdateAssociationLabel: {
            content: {
                "application/json": components["schemas"]["AssociationLabelUpdateInput"];
            };
        };
        UpdateObject: {
            content: {
                "application/json": components["schemas"]["ObjectUpdate"];
            };
        };
        UpdateObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsUpdateInput"];
            };
        };
        UpsertObjects: {
            content: {
                "application/json": components["schemas"]["ObjectsUpsertInput"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createAssociationsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateAssociations"];
        responses: {
            201: components["responses"]["CreatedAssociations"];
            207: components["responses"]["CreatedAssociationsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    createDefaultAssociationsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateDefaultAssociations"];
        responses: {
            200: components["responses"]["DefaultAssociations"];
            default: components["responses"]["Error"];
        };
    };
    readAssociationsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReadAssociations"];
        responses: {
            200: components["responses"]["ReadAssociations"];
            207: components["responses"]["ReadAssociationsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    archiveAssociationsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ArchiveAssociations"];
        responses: {
            200: components["responses"]["ArchivedBatch"];
            default: components["responses"]["Error"];
        };
    };
    archiveAssociationLabelsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ArchiveAssociationLabels"];
        responses: {
            200: components["responses"]["ArchivedBatch"];
            default: components["responses"]["Error"];
        };
    };
    listAssociations: {
        parameters: {
            query?: {
                /**
                 * @description Value of `paging.next.after` from the previous page.
                 * @example NTAw
                 */
                after?: components["parameters"]["After"];
                /**
                 * @description Associations on a page, at most 500 (documented).
                 * @example 500
                 */
                limit?: components["parameters"]["AssociationPageLimit"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssociationPage"];
            default: components["responses"]["Error"];
        };
    };
    setAssociationLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Id of the record on the to side.
                 * @example 30877412009
                 */
                toObjectId: components["parameters"]["ToObjectId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SetAssociationLabels"];
        responses: {
            201: components["responses"]["LabelledAssociation"];
            default: components["responses"]["Error"];
        };
    };
    archiveAssociation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Id of the record on the to side.
                 * @example 30877412009
                 */
                toObjectId: components["parameters"]["ToObjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Error"];
        };
    };
    createDefaultAssociation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Id of the record on the from side.
                 * @example 51204577013
                 */
                fromObjectId: components["parameters"]["FromObjectId"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Id of the record on the to side.
                 * @example 30877412009
                 */
                toObjectId: components["parameters"]["ToObjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DefaultAssociations"];
            default: components["responses"]["Error"];
        };
    };
    requestHighUsageReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user who is to receive the report.
                 * @example 7001
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["HighUsageReport"];
            default: components["responses"]["Error"];
        };
    };
    listAssociationLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssociationLabelsWithoutObjectTypes"];
            default: components["responses"]["Error"];
        };
    };
    updateAssociationLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateAssociationLabel"];
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Error"];
        };
    };
    createAssociationLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateAssociationLabel"];
        responses: {
            200: components["responses"]["CreatedAssociationLabelWithoutObjectTypes"];
            default: components["responses"]["Error"];
        };
    };
    deleteAssociationLabel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
                /**
                 * @description Number of the label's type, in either direction.
                 * @example 144
                 */
                associationTypeId: components["parameters"]["AssociationTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Error"];
        };
    };
    listAllAssociationLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssociationLimits"];
            default: components["responses"]["Error"];
        };
    };
    listAssociationLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AssociationLimits"];
            default: components["responses"]["Error"];
        };
    };
    createAssociationLimitsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SetAssociationLimits"];
        responses: {
            200: components["responses"]["CreatedAssociationLimitsInOneStatus"];
            default: components["responses"]["Error"];
        };
    };
    updateAssociationLimitsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SetAssociationLimits"];
        responses: {
            200: components["responses"]["UpdatedAssociationLimitsInOneStatus"];
            default: components["responses"]["Error"];
        };
    };
    purgeAssociationLimitsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type on the from side. Ids such as `0-1` always work; names only for HubSpot's own objects, and custom objects need `2-n` or the fully qualified name.
                 * @example 0-1
                 */
                fromObjectType: components["parameters"]["FromObjectType"];
                /**
                 * @description Object type on the to side, named like the from side.
                 * @example 0-2
                 */
                toObjectType: components["parameters"]["ToObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PurgeAssociationLimits"];
        responses: {
            200: components["responses"]["ArchivedBatch"];
            204: components["responses"]["NoContent"];
            default: components["responses"]["Error"];
        };
    };
    readObjectsBatch: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer with archived ones instead.
                 * @example false
                 */
                archived?: components["parameters"]["Archived"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ReadObjects"];
        responses: {
            200: components["responses"]["Objects"];
            207: components["responses"]["ObjectsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    createObjectsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateObjects"];
        responses: {
            201: components["responses"]["Objects"];
            207: components["responses"]["ObjectsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    updateObjectsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateObjects"];
        responses: {
            200: components["responses"]["Objects"];
            207: components["responses"]["ObjectsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    upsertObjectsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpsertObjects"];
        responses: {
            200: components["responses"]["UpsertedObjects"];
            207: components["responses"]["UpsertedObjectsWithErrors"];
            default: components["responses"]["Error"];
        };
    };
    archiveObjectsBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ArchiveObjects"];
        responses: {
            204: components["responses"]["NoContent"];
            default: components["responses"]["Error"];
        };
    };
    mergeObjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["MergeObjects"];
        responses: {
            200: components["responses"]["CrmObject"];
            default: components["responses"]["Error"];
        };
    };
    listObjects: {
        parameters: {
            query?: {
                /**
                 * @description Value of `paging.next.after` from the previous page.
                 * @example NTAw
                 */
                after?: components["parameters"]["After"];
                /**
                 * @description Records on a page, at most 100 (documented).
                 * @example 100
                 */
                limit?: components["parameters"]["ObjectPageLimit"];
                /**
                 * @description Properties to return, separated by commas.
                 * @example [
                 *       "email",
                 *       "firstname"
                 *     ]
                 */
                properties?: components["parameters"]["Properties"];
                /**
                 * @description Whether to answer with archived ones instead.
                 * @example false
                 */
                archived?: components["parameters"]["Archived"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ObjectPage"];
            default: components["responses"]["Error"];
        };
    };
    searchObjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["SearchObjects"];
        responses: {
            200: components["responses"]["ObjectSearchPage"];
            default: components["responses"]["Error"];
        };
    };
    getObject: {
        parameters: {
            query?: {
                /**
                 * @description Unique property that the path's id is a value of.
                 * @example email
                 */
                idProperty?: components["parameters"]["IdProperty"];
                /**
                 * @description Properties to return, separated by commas.
                 * @example [
                 *       "email",
                 *       "firstname"
                 *     ]
                 */
                properties?: components["parameters"]["Properties"];
                /**
                 * @description Whether to answer with archived ones instead.
                 * @example false
                 */
                archived?: components["parameters"]["Archived"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record, or a value of `idProperty`.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectIdOrValue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CrmObject"];
            default: components["responses"]["Error"];
        };
    };
    updateObject: {
        parameters: {
            query?: {
                /**
                 * @description Unique property that the path's id is a value of.
                 * @example email
                 */
                idProperty?: components["parameters"]["IdProperty"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
                /**
                 * @description Id of the record, or a value of `idProperty`.
                 * @example 51204577013
                 */
                objectId: components["parameters"]["ObjectIdOrValue"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["UpdateObject"];
        responses: {
            200: components["responses"]["CrmObject"];
            default: components["responses"]["Error"];
        };
    };
    listObjectSchemas: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer with archived ones instead.
                 * @example false
                 */
                archived?: components["parameters"]["Archived"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ObjectSchemas"];
            default: components["responses"]["Error"];
        };
    };
    getObjectSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ObjectSchema"];
            default: components["responses"]["Error"];
        };
    };
    listProperties: {
        parameters: {
            query?: {
                /**
                 * @description Whether to answer with archived ones instead.
                 * @example false
                 */
                archived?: components["parameters"]["Archived"];
            };
            header?: never;
            path: {
                /**
                 * @description Object type of the record, best as an id such as `0-1` or `2-3456789`.
                 * @example 0-1
                 */
                objectType: components["parameters"]["ObjectType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ObjectProperties"];
            default: components["responses"]["Error"];
        };
    };
    getAccountDetails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AccountDetails"];
            default: components["responses"]["Error"];
        };
    };
    trackAssociationLabels: {
        parameters: {
            query?: {
                /**
                 * @description Object type id on the from side; leave out for all.
                 * @example 0-2
                 */
                fromObjectTypeId?: components["parameters"]["OptionalFromObjectTypeId"];
                /**
                 * @description Object type id on the to side; leave out for all.
                 * @example 0-1
                 */
                toObjectTypeId?: components["parameters"]["OptionalToObjectTypeId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrackedLabelsList"];
            default: components["responses"]["Error"];
        };
    };
    trackAssociationRecordsFrom: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrackedRecordsObjectTypes"];
            default: components["responses"]["Error"];
        };
    };
    trackAssociationRecordsTo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type id on the from side.
                 * @example 0-2
                 */
                fromObjectTypeId: components["parameters"]["FromObjectTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrackedRecordsObjectTypes"];
            default: components["responses"]["Error"];
        };
    };
    trackAssociationRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Object type id on the from side.
                 * @example 0-2
                 */
                fromObjectTypeId: components["parameters"]["FromObjectTypeId"];
                /**
                 * @description Object type id on the to side.
                 * @example 0-1
                 */
                toObjectTypeId: components["parameters"]["ToObjectTypeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TrackedRecords"];
            default: components["responses"]["Error"];
        };
    };
    createAccessToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateAccessToken"];
        responses: {
            200: components["responses"]["AccessToken"];
            default: components["responses"]["Error"];
        };
    };
}
