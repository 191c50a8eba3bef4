# savile_embed(TARGET FOLDER FUNCTION HEADER): turns FOLDER/*.txt into one generated source that defines
#   std::string_view FUNCTION(std::string_view name)     as HEADER declares it; empty for no such file
# Comment lines and blank lines are dropped at build; they are for the reader of the list.
function(savile_embed target folder function header)
  file(GLOB lists CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.txt)
  set(generated ${CMAKE_BINARY_DIR}/generated/${function}.cpp)
  set(writer ${CMAKE_CURRENT_SOURCE_DIR}/lexicon/write_embedded.cmake)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${generated} -DFOLDER=${folder} -DFUNCTION=${function} -DHEADER=${header}
            "-DLISTS=${lists}" -P ${writer}
    DEPENDS ${lists} ${writer}
    COMMENT "Embedding core/${folder}" VERBATIM)
  target_sources(${target} PRIVATE ${generated})
endfunction()
