budget4s help alocate
