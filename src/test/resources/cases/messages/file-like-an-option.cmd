budget4s allocate --sales ./--monht --lang en
